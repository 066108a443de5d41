namespace SessionBroker.Cli.Test;

/// <summary>One test that did not run, and why: a skip is never silent.</summary>
internal sealed record TestSkip(string Test, string Reason);
