using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Protocol;

/// <summary>What goes back on the wire.</summary>
internal sealed record WireAnswer(int Status, ReadOnlyMemory<byte> Body, ServiceError? Error);
