using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Domain.Reconciling;

/// <summary>One pass under way: what it may still do, and what it has done.</summary>
/// <param name="stopAt">Nothing is begun after it.</param>
internal sealed class ReconcilePass(DateTimeOffset stopAt, RateLimiter limiter, TimeProvider time)
{
    // Enough to see what is wrong; when everything fails, it fails for few reasons.
    private const int FailuresKept = 10;

    /// <summary>What the pass has done so far.</summary>
    public ReconcileReport Report { get; private set; } = new();

    /// <summary>Whether anything more may be begun; where not, the pass has stopped early.</summary>
    public bool MayGoOn()
    {
        if (!Report.StoppedEarly && time.Now() >= stopAt) Stop(ReconcileEnd.OutOfTime);
        return !Report.StoppedEarly;
    }

    /// <summary>Takes the next turn to ask GameLift something.</summary>
    /// <returns>False where nothing more may be asked.</returns>
    public async Task<bool> MayCallAsync(CancellationToken cancellationToken)
    {
        if (!MayGoOn()) return false;
        await limiter.WaitAsync(cancellationToken);
        if (!MayGoOn()) return false;
        Report = Report with { GameLiftCalls = Report.GameLiftCalls + 1 };
        return true;
    }

    public void Stop(ReconcileEnd end) => Report = Report with { End = end };

    /// <param name="page">The longest overdue first.</param>
    public void NoteOverdue(ImmutableArray<Reservation> page)
    {
        var overdue = page is [var first, ..] && first.DueAt is { } due ? time.Now() - due : TimeSpan.Zero;
        if (Report.OldestOverdue is null || overdue > Report.OldestOverdue)
            Report = Report with { OldestOverdue = overdue };
    }

    /// <summary>Counts what became of a reservation.</summary>
    public void Note(Reservation before, Result<Reservation> looked)
    {
        if (!looked.TryGet(out var after, out var error))
        {
            Fail($"{before.Id}", error);
            return;
        }

        Report = Report with
        {
            Checked = Report.Checked + 1,
            Adopted = Report.Adopted + One(before.State is ReservationState.Pending && after.Seat is not null),
            TimedOut = Report.TimedOut + One(after.State is ReservationState.TimedOut),
            Completed = Report.Completed + One(after.State is ReservationState.Completed),
            Failed = Report.Failed + One(after.State is ReservationState.Failed),
            Released = Report.Released + One(after.State is ReservationState.Released { FreedAt: not null }),
            StillActive = Report.StillActive + One(after.State is ReservationState.Active),
        };

        static int One(bool isCounted) => isCounted ? 1 : 0;
    }

    /// <summary>Counts an error; to be throttled ends the pass.</summary>
    public void Fail(string subject, BrokerError error)
    {
        if (error.Kind is ErrorKind.Throttled)
        {
            Stop(ReconcileEnd.Throttled);
            return;
        }

        var failures = Report.Failures;
        Report = Report with
        {
            Errors = Report.Errors + 1,
            Failures = failures.Length < FailuresKept ? failures.Add(new ReconcileFailure(subject, error)) : failures,
        };
    }
}
