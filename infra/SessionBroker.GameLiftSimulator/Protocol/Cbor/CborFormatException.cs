namespace SessionBroker.GameLiftSimulator.Protocol.Cbor;

/// <summary>The bytes are not well-formed CBOR, or not of the requested kind.</summary>
internal sealed class CborFormatException(string message) : FormatException(message);
