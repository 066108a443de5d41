namespace SessionBroker.Simulation.Wire;

/// <summary>The end of a call: its answer, or why there is none.</summary>
internal readonly record struct Delivery<T>(DeliveryKind Kind, T? Answer)
{
    public static Delivery<T> Without(DeliveryKind kind) => new(kind, default);
}
