namespace SessionBroker.GameLiftSimulator.Protocol.Cbor;

/// <summary>How much of an array or a map is still to be read.</summary>
internal struct CborCollection(int count)
{
    private int _left = count;

    public static CborCollection Indefinite => new(-1);

    public readonly bool IsIndefinite => _left < 0;

    /// <summary>Takes one item of a collection of stated length.</summary>
    public bool TryTake() => _left > 0 && _left-- > 0;
}
