namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>A ticket of a formation, its team, and the stage that is in force once it is there.</summary>
internal sealed record PlacedTicket(PoolTicket Ticket, int Team, int Stage);
