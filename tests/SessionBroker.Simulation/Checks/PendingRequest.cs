using SessionBroker.Domain.Idempotency;
using SessionBroker.Simulation.Wire;
using SessionBroker.TestKit.Http;

namespace SessionBroker.Simulation.Checks;

/// <summary>One invocation of a function for a client's request, from its beginning to its answer.</summary>
/// <param name="Deadline">When the function is cut off.</param>
internal sealed record PendingRequest(
    ClientRequest Request, CallLog Calls, DateTimeOffset BeganAt, DateTimeOffset Deadline)
{
    // The lease's own, and twice the largest difference of a clock.
    private static readonly TimeSpan LeaseMargin = Lease.Margin + TimeSpan.FromSeconds(4);

    /// <summary>Whether its key had been answered for another body before.</summary>
    public bool IsSettledOtherwise { get; init; }

    /// <summary>How many writes had arrived twice when it began.</summary>
    public long DuplicatesBefore { get; init; }

    public ApiAnswer? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    // A refusal that is not kept is told even where it could not be recorded, and its lease then still runs.
    private bool HasFinished => Answer is { } answer
        && (answer.Status < 400
            || ((bool?)answer.Body["retryable"] == false
                && answer.Code is not ("game-session-full" or "game-session-closed" or "game-lift-rejected-request")));

    /// <summary>The last moment at which it, or its lease, can make a repetition wait.</summary>
    public DateTimeOffset HoldsItsKeyUntil => HasFinished ? AnsweredAt!.Value : Deadline + LeaseMargin;

    public void End(ApiAnswer answer, DateTimeOffset now) => (Answer, AnsweredAt) = (answer, now);
}
