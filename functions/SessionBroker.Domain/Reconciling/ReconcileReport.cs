using System.Collections.Immutable;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Reconciling;

/// <summary>
/// What a pass of the reconciler did. Where two passes ran at once, both count what either of them changed.
/// </summary>
public sealed record ReconcileReport
{
    public ReconcileEnd End { get; init; }

    /// <summary>Overdue reservations that are now as GameLift has them.</summary>
    public int Checked { get; init; }

    /// <summary>Of those: nobody connected.</summary>
    public int TimedOut { get; init; }

    /// <summary>Of those: the player has left.</summary>
    public int Completed { get; init; }

    /// <summary>Of those: the function was cut off before GameLift made a seat.</summary>
    public int Failed { get; init; }

    /// <summary>Of those: the player gave the seat back, and GameLift has freed its slot.</summary>
    public int Released { get; init; }

    /// <summary>
    /// Of those: the function was cut off after GameLift made the seat, which the reservation names now.
    /// </summary>
    public int Adopted { get; init; }

    /// <summary>Of those: the player is in the game, and is looked at again later.</summary>
    public int StillActive { get; init; }

    /// <summary>Questions to GameLift; what was repeated below counts once.</summary>
    public int GameLiftCalls { get; init; }

    /// <summary>What could not be looked at, was not the reason to stop, and is tried again by the next pass.</summary>
    public int Errors { get; init; }

    public ImmutableArray<ReconcileFailure> Failures { get; init; } = [];

    /// <summary>
    /// How long the oldest had been due when the pass began, zero where none was; null where the store did not say.
    /// </summary>
    public TimeSpan? OldestOverdue { get; init; }

    public int Settled => TimedOut + Completed + Failed + Released;

    public bool StoppedEarly => End is not ReconcileEnd.Complete;
}

/// <summary>Why a pass of the reconciler ended.</summary>
public enum ReconcileEnd
{
    /// <summary>Everything that was overdue has been looked at.</summary>
    Complete,

    /// <summary>Its time was up; the next pass goes on.</summary>
    OutOfTime,

    /// <summary>GameLift asked for fewer calls; players' requests need those that it still takes.</summary>
    Throttled,
}

/// <summary>Something that a pass could not bring up to date.</summary>
/// <param name="Subject">A reservation's id, a game session's ARN, or a shard.</param>
public sealed record ReconcileFailure(string Subject, BrokerError Error);
