namespace SessionBroker.Cli;

/// <summary>A tool ran and failed: its output is shown completely, and the command has failed.</summary>
internal sealed class ToolFailureException(string message, string output) : Exception(message)
{
    public string Output => output;
}
