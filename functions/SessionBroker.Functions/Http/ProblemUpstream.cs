namespace SessionBroker.Functions.Http;

/// <summary>Which call to which service failed, and with what.</summary>
internal sealed record ProblemUpstream(string Operation, string Error);
