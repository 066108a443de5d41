namespace SessionBroker.GameLiftSimulator.Protocol.Cbor;

/// <summary>What the next item is, as a decoder cares: major type 7 is split into its meanings.</summary>
internal enum CborKind
{
    Unsigned,
    Negative,
    Bytes,
    Text,
    Array,
    Map,
    Tag,
    Boolean,
    Null,
    Undefined,
    Simple,
    Float,
    Break,
    End,
}
