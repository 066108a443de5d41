namespace SessionBroker.EndToEndTests.Crashes;

/// <summary>A player session as it stands in the simulator's own world, past every adapter of ours.</summary>
internal sealed record Slot(string Id, string Player, string GameSession, string Status);
