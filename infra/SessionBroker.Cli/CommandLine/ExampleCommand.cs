using System.CommandLine;

namespace SessionBroker.Cli.CommandLine;

/// <summary>A command whose help ends with lines to copy.</summary>
internal sealed class ExampleCommand(string name, string description, params string[] examples)
    : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;
}
