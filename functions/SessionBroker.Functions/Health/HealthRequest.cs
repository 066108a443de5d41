namespace SessionBroker.Functions.Health;

/// <summary>The question whether the broker answers.</summary>
internal sealed record HealthRequest;
