using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>A party of a ticket, and the team that it plays in already, if it does.</summary>
internal sealed record TeamParty(Party Party, int? Team);
