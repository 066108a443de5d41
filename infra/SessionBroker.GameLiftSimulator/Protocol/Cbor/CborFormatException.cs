namespace SessionBroker.GameLiftSimulator.Protocol.Cbor;

/// <summary>The bytes are not well-formed CBOR, or not of the kind that was asked for.</summary>
internal sealed class CborFormatException(string message) : FormatException(message);
