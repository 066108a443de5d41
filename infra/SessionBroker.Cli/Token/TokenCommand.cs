using System.CommandLine;
using System.Text.Json.Nodes;
using SessionBroker.Cli.CommandLine;
using SessionBroker.Cli.Up;

namespace SessionBroker.Cli.Token;

/// <summary>`broker token`: another player's token, or one with scopes, from a running stack.</summary>
internal static class TokenCommand
{
    public static Command Create(Terminal terminal)
    {
        var subject = new Option<string>("--sub")
        {
            Description = "Whose token it is",
            HelpName = "NAME",
            Required = true,
        };
        var scope = new Option<string>("--scope")
        {
            Description = "Scopes, with spaces between them: broker/party, broker/admin",
            HelpName = "SCOPES",
        };
        var url = CommonOptions.Url(
            "--url", $"The running stack's API [default: http://127.0.0.1:{UpCommand.ApiPort}]");
        var readyFile = CommonOptions.ExistingFile("--ready-file", "The running stack's ready file, instead of --url");
        var command = new ExampleCommand(
            "token",
            "Print a development token of a running stack.",
            "./broker token --sub player-2",
            "./broker token --sub operator --scope 'broker/admin' --ready-file /tmp/stack.json")
        {
            subject, scope, url, readyFile,
        };
        command.SetAction(async (parsed, stopped) =>
        {
            var stack = RunningStack.Find(parsed.GetValue(url), parsed.GetValue(readyFile));
            var request = new JsonObject { ["sub"] = parsed.GetValue(subject) };
            if (parsed.GetValue(scope) is { } scopes)
                request["scope"] = scopes;
            terminal.Line(await stack.MintTokenAsync(request, stopped));
            return 0;
        });
        return command;
    }
}
