namespace SessionBroker.DevStack.Gateway;

/// <summary>The route that a request took, with its path variables already decoded.</summary>
internal sealed record RouteMatch(GatewayRoute Route, IReadOnlyDictionary<string, string> PathParameters);
