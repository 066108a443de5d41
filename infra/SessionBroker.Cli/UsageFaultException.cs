namespace SessionBroker.Cli;

/// <summary>
/// What was asked for cannot be done as it was asked: one line that names the flag or the missing tool.
/// </summary>
internal sealed class UsageFaultException(string message) : Exception(message);
