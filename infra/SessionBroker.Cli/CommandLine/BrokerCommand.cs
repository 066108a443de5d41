using System.CommandLine;
using System.CommandLine.Help;
using SessionBroker.Cli.Bench;
using SessionBroker.Cli.Build;
using SessionBroker.Cli.Invoke;
using SessionBroker.Cli.Simulate;
using SessionBroker.Cli.Test;
using SessionBroker.Cli.Token;
using SessionBroker.Cli.Up;
using SessionBroker.DevStack;

namespace SessionBroker.Cli.CommandLine;

/// <summary>The commands and their exit codes: 0 success, 1 failure, 2 usage error.</summary>
internal static class BrokerCommand
{
    private const int Failed = 1;

    private const int Faulty = 2;

    /// <summary>A shell's exit code for a program that Ctrl-C ended.</summary>
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken stopped)
    {
        var parsed = Create(terminal).Parse(args);
        if (parsed.Errors is [var first, ..])
            return Fault(terminal, $"{first.Message} ('{Described(parsed)} --help' lists what there is)");

        try
        {
            var invocation = new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation, stopped);
        }
        catch (Exception exception) when (exception is UsageFaultException or StartFaultException)
        {
            return Fault(terminal, exception.Message);
        }
        catch (ToolFailureException exception)
        {
            terminal.Line(exception.Output);
            terminal.Fault(exception.Message);
            return Failed;
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            return Interrupted;
        }
    }

    private static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("SessionBroker's one command: the local stack, the build and the tests.")
        {
            UpCommand.Create(terminal),
            TestCommand.Create(terminal),
            BuildCommand.Create(terminal),
            SimulateCommand.Create(terminal),
            BenchCommand.Create(terminal),
            InvokeCommand.Create(terminal),
            TokenCommand.Create(terminal),
        };
        var option = root.Options.OfType<HelpOption>().Single();
        var help = new HelpWithExamples((HelpAction)option.Action!);
        option.Action = help;
        root.SetAction(help.Invoke);
        return root;
    }

    private static string Described(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "./broker" : $"./broker {parsed.CommandResult.Command.Name}";

    private static int Fault(Terminal terminal, string message)
    {
        terminal.Fault(message);
        return Faulty;
    }
}
