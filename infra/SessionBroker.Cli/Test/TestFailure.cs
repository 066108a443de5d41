namespace SessionBroker.Cli.Test;

/// <summary>One failed test: its message and where it failed.</summary>
internal sealed record TestFailure(string Test, string Details);
