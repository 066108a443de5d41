namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>
/// What a pass found, the work it took, and the ticket with which the next pass goes on if this one could not try all.
/// A pass is complete when another one over the same pool would find no more: none of its searches gave up, and all
/// tickets were in one batch.
/// </summary>
internal sealed record PassOutcome(
    IReadOnlyList<ProposedMatch> Matches, int Work, PoolTicket? Next, bool IsComplete);
