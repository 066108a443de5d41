namespace SessionBroker.Cli;

/// <summary>A usage error: one line that names the flag or the missing tool.</summary>
internal sealed class UsageFaultException(string message) : Exception(message);
