using SessionBroker.GameLiftSimulator.Operations;

namespace SessionBroker.GameLiftSimulator.Protocol;

/// <summary>What goes back on the wire.</summary>
internal sealed record WireAnswer(int Status, ReadOnlyMemory<byte> Body, ServiceError? Error);
