namespace SessionBroker.Benchmarks;

/// <summary>The command line cannot be followed: one line that names the option.</summary>
internal sealed class UsageException(string message) : Exception(message);
