using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Reference;

/// <summary>A player in a team, with the ticket that brought them.</summary>
internal sealed record ReferencePlayer(string TicketId, bool IsPlaying, MatchPlayer Player, string Team);
