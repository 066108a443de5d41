namespace SessionBroker.DevStack;

/// <summary>
/// The stack cannot start, for a reason that the developer can change: a busy port, an unreadable file, a missing tool.
/// The message is one line that says which, and what to do.
/// </summary>
public sealed class StartFaultException(string message, Exception? cause = null) : Exception(message, cause);
