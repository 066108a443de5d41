namespace SessionBroker.Simulation.Wire;

/// <summary>A call of a function that found no good answer.</summary>
internal sealed record FailedCall(string Service, string Operation, DeliveryKind Kind);
