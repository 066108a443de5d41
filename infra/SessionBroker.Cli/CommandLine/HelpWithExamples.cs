using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SessionBroker.Cli.CommandLine;

/// <summary>The usual help, then the command's examples.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not ExampleCommand command)
            return exitCode;

        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in command.Examples)
            output.WriteLine($"  {example}");
        output.WriteLine();
        return exitCode;
    }
}
