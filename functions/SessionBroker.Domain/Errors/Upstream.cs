namespace SessionBroker.Domain.Errors;

/// <summary>The call to another service that failed.</summary>
/// <param name="Operation">The operation, as the service names it: <c>CreatePlayerSession</c>.</param>
/// <param name="Error">The service's error name, or what happened to the connection.</param>
public sealed record Upstream(string Operation, string Error);
