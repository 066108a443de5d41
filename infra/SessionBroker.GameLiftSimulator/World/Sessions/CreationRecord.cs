namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>When one CreatorId created game sessions on one fleet; kept as long as a limit may ask for it.</summary>
internal sealed record CreationRecord(string FleetId, string CreatorId, List<DateTimeOffset> Times);
