using System.CommandLine;
using System.Text.Json;
using SessionBroker.Cli.CommandLine;
using SessionBroker.Cli.Token;
using SessionBroker.Cli.Up;
using SessionBroker.DevStack;

namespace SessionBroker.Cli.Invoke;

/// <summary>
/// `broker invoke`: invokes one handler with one event and prints the response, like `sam local invoke` but without
/// Docker.
/// </summary>
internal static class InvokeCommand
{
    private const string StandardInput = "-";

    public static Command Create(Terminal terminal)
    {
        var handler = new Argument<string>("NAME")
        {
            Description = "The handler's name in template.yaml: CreateGameSession, ...",
        };
        var eventFile = new Option<string>("--event", "-e")
        {
            Description = "The event; - reads it from standard input",
            HelpName = "FILE",
            Required = true,
        };
        var url = CommonOptions.Url(
            "--endpoint-url", "The API of a running stack to invoke it in, instead of one started for this one event");
        var command = new ExampleCommand(
            "invoke",
            "Invoke one handler with an event and print its response; exits with 1 if the function fails.",
            "./broker invoke Health -e tests/events/Health.json",
            "./broker invoke Health -e tests/events/Health.json --endpoint-url http://127.0.0.1:3000")
        {
            handler, eventFile, url,
        };
        command.SetAction(async (parsed, stopped) =>
        {
            var name = parsed.GetRequiredValue(handler);
            var payload = await ReadEventAsync(parsed.GetRequiredValue(eventFile), stopped);
            var (answer, hasFailed) = parsed.GetValue(url) is { } running
                ? await new RunningStack(new Uri(running)).InvokeAsync(name, payload, stopped)
                : await InvokeAloneAsync(terminal, name, payload, stopped);
            terminal.Line(answer);
            return hasFailed ? 1 : 0;
        });
        return command;
    }

    private static async Task<(string Answer, bool HasFailed)> InvokeAloneAsync(
        Terminal terminal, string handler, string payload, CancellationToken stopped)
    {
        using var loggers = StackLog.Create(terminal);
        var options = new DevStackOptions { Loggers = loggers };
        await using var stack = await DevStackHost.StartAsync(options, stopped);
        return await new RunningStack(new Uri(stack.ApiUrl)).InvokeAsync(handler, payload, stopped);
    }

    private static async Task<string> ReadEventAsync(string path, CancellationToken stopped)
    {
        try
        {
            await using var file = path == StandardInput ? OpenStandardInput() : File.OpenRead(path);
            using var reader = new StreamReader(file);
            var text = await reader.ReadToEndAsync(stopped);
            using var parsed = JsonDocument.Parse(text);
            return text;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageFaultException($"--event: {path} cannot be read ({exception.Message})");
        }
        catch (JsonException exception)
        {
            throw new UsageFaultException($"--event: {path} is not JSON ({exception.Message})");
        }
    }

    private static FileStream OpenStandardInput() =>
        new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(0, ownsHandle: false), FileAccess.Read);
}
