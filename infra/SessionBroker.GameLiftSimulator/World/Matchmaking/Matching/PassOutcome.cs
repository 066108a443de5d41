namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>
/// What a pass found, the work it took, and the ticket with which the next pass goes on if this one could not try all.
/// </summary>
internal sealed record PassOutcome(IReadOnlyList<ProposedMatch> Matches, int Work, PoolTicket? Next);
