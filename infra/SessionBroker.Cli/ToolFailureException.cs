namespace SessionBroker.Cli;

/// <summary>A tool did its work and says no: its own words are shown whole, and the command has failed.</summary>
internal sealed class ToolFailureException(string message, string output) : Exception(message)
{
    public string Output => output;
}
