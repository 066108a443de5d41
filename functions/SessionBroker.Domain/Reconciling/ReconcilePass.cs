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

    private readonly ImmutableArray<ReconcileFailure>.Builder _failures =
        ImmutableArray.CreateBuilder<ReconcileFailure>();

    private ReconcileEnd _end = ReconcileEnd.Complete;
    private TimeSpan? _oldestOverdue;
    private int _checked;
    private int _timedOut;
    private int _completed;
    private int _failed;
    private int _released;
    private int _adopted;
    private int _stillActive;
    private int _calls;
    private int _errors;

    /// <summary>Whether anything more may be begun; where not, the pass has stopped early.</summary>
    public bool MayGoOn()
    {
        if (_end is ReconcileEnd.Complete && time.Now() >= stopAt) Stop(ReconcileEnd.OutOfTime);
        return _end is ReconcileEnd.Complete;
    }

    /// <summary>Takes the next turn to ask GameLift something.</summary>
    /// <returns>False where nothing more may be asked.</returns>
    public async Task<bool> MayCallAsync(CancellationToken cancellationToken)
    {
        if (!MayGoOn()) return false;
        await limiter.WaitAsync(cancellationToken);
        if (!MayGoOn()) return false;
        _calls++;
        return true;
    }

    public void Stop(ReconcileEnd end) => _end = end;

    /// <param name="page">The longest overdue first.</param>
    public void NoteOverdue(ImmutableArray<Reservation> page)
    {
        var overdue = page is [var first, ..] && first.DueAt is { } due ? time.Now() - due : TimeSpan.Zero;
        if (_oldestOverdue is not { } oldest || overdue > oldest) _oldestOverdue = overdue;
    }

    /// <summary>Counts what became of a reservation.</summary>
    public void Note(Reservation before, Result<Reservation> looked)
    {
        if (!looked.TryGet(out var after, out var error))
        {
            Fail($"{before.Id}", error);
            return;
        }

        _checked++;
        if (before.State is ReservationState.Pending && after.Seat is not null) _adopted++;
        if (after.State is ReservationState.TimedOut) _timedOut++;
        else if (after.State is ReservationState.Completed) _completed++;
        else if (after.State is ReservationState.Failed) _failed++;
        else if (after.State is ReservationState.Released { FreedAt: not null }) _released++;
        else if (after.State is ReservationState.Active) _stillActive++;
    }

    /// <summary>Counts an error; to be throttled ends the pass.</summary>
    public void Fail(string subject, BrokerError error)
    {
        if (error.Kind is ErrorKind.Throttled)
        {
            Stop(ReconcileEnd.Throttled);
            return;
        }

        _errors++;
        if (_failures.Count < FailuresKept) _failures.Add(new ReconcileFailure(subject, error));
    }

    public ReconcileReport ToReport() => new()
    {
        End = _end,
        Checked = _checked,
        TimedOut = _timedOut,
        Completed = _completed,
        Failed = _failed,
        Released = _released,
        Adopted = _adopted,
        StillActive = _stillActive,
        GameLiftCalls = _calls,
        Errors = _errors,
        Failures = _failures.ToImmutable(),
        OldestOverdue = _oldestOverdue,
    };
}
