using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Domain.Reconciling;

/// <summary>
/// Settles abandoned or expired reservations. GameLift sends no event when a player connects, leaves, or lets the 60 s
/// pass, and a function that was ended sends none either. So every overdue reservation is looked up, the longest
/// overdue of each shard first: a PENDING one whose lease has expired is adopted or FAILED, a live one becomes what
/// GameLift says of its player session. Players do not wait for a pass, since a read looks the reservation up too; a
/// pass is slow on purpose, and ends when GameLift throttles it. Passes may overlap: each write is conditional on the
/// version that was read.
/// </summary>
/// <param name="chance">Where a pass begins.</param>
public sealed class Reconciliation(
    IReservations reservations, IPlayerSessions playerSessions, ReservationSync sync, TimeProvider time, Random chance)
{
    /// <summary>
    /// A tenth of the 200 DescribePlayerSessions a second that GameLift grants an account (infra/gamelift/
    /// contract.json): two passes at once still leave players' requests four fifths.
    /// </summary>
    public const int CallsPerSecondMax = 20;

    /// <summary>
    /// How long something must be overdue: GameLift's clock, which ends a RESERVED seat, need not be ours, and asked a
    /// moment too early it answers RESERVED, and has to be asked again.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>
    /// What a pass leaves of its time: one try of a call to GameLift takes up to 8 s, and a write comes after it. What
    /// takes longer all the same is cut off with the caller, and still reported.
    /// </summary>
    public static readonly TimeSpan StopMargin = TimeSpan.FromSeconds(10);

    // A player waits for minutes at most; every pass looks once.
    private static readonly TimeSpan WaitingRecheckAfter = TimeSpan.FromSeconds(45);

    // The players of a full game session are recorded in a fraction of a second.
    private const int WritesAtOnce = 10;

    /// <summary>One pass. It always gives a report, whatever fails on the way.</summary>
    /// <param name="deadline">When its caller is cut off; the pass ends itself before.</param>
    public async Task<ReconcileReport> RunAsync(DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        var pass = new ReconcilePass(deadline - StopMargin, new RateLimiter(CallsPerSecondMax, time), time);
        var overdue = new OverdueReservations(
            reservations, time.Now() - Grace, chance.Next(0, IReservations.Shards));
        try
        {
            while (overdue.HasMore && pass.MayGoOn())
                await LookAtAsync(await overdue.NextAsync(pass, cancellationToken), pass, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            pass.Stop(ReconcileEnd.OutOfTime);
        }

        return pass.Report;
    }

    // A PENDING or WAITING one by itself: it is looked for by its player. Live ones with the others of their game
    // session.
    private async Task LookAtAsync(
        ImmutableArray<Reservation> round, ReconcilePass pass, CancellationToken cancellationToken)
    {
        var units = round.GroupBy(reservation =>
            reservation.State is ReservationState.Pending or ReservationState.Waiting
                ? reservation.Id.Value
                : reservation.GameSession!.Value.Arn);
        foreach (var unit in units)
        {
            if (!pass.MayGoOn()) return;
            await (unit.First() switch
            {
                { State: ReservationState.Pending pending } abandoned =>
                    SettleAbandonedAsync(abandoned, pending, pass, cancellationToken),
                { State: ReservationState.Waiting } waiting => SyncWaitingAsync(waiting, pass, cancellationToken),
                _ => LookIntoAsync([.. unit], pass, cancellationToken),
            });
        }
    }

    private async Task SyncWaitingAsync(Reservation waiting, ReconcilePass pass, CancellationToken cancellationToken)
    {
        if (!await pass.MayCallAsync(cancellationToken)) return;
        pass.Note(waiting, await ReconcileErrorBoundary.RunAsync(
            async () =>
            {
                var synced = await sync.SyncAsync(waiting, cancellationToken);
                return synced.Error is null && synced.Value.State is ReservationState.Waiting
                    ? await reservations.AdvanceAsync(
                        synced.Value, synced.Value.ScheduleRecheck(time.Now() + WaitingRecheckAfter), cancellationToken)
                    : synced;
            },
            cancellationToken));
    }

    private async Task SettleAbandonedAsync(
        Reservation abandoned, ReservationState.Pending pending, ReconcilePass pass,
        CancellationToken cancellationToken)
    {
        if (!await pass.MayCallAsync(cancellationToken)) return;
        pass.Note(abandoned, await ReconcileErrorBoundary.RunAsync(
            () => sync.SettleAbandonedAsync(abandoned, pending, cancellationToken), cancellationToken));
    }

    // Several of one game session are found in the list of its player sessions. Its pages come in no known order and
    // may be many, so the list is read no further than it saves calls: what is left then is asked for one by one, and
    // so is what the list does not have, for only that answer proves that GameLift has forgotten it.
    private async Task LookIntoAsync(
        List<Reservation> wanted, ReconcilePass pass, CancellationToken cancellationToken)
    {
        var gameSession = wanted[0].GameSession!.Value;
        string? nextToken = null;
        for (var pages = 0; wanted.Count > Math.Max(pages, 1) && (pages == 0 || nextToken is not null); pages++)
        {
            if (!await pass.MayCallAsync(cancellationToken)) return;
            var answer = await ReconcileErrorBoundary.RunAsync(
                () => playerSessions.InGameSessionAsync(gameSession, nextToken, cancellationToken), cancellationToken);
            if (!answer.TryGet(out var page, out var error))
            {
                pass.Fail(gameSession.Arn, error);
                return;
            }

            wanted = await SettleThoseInAsync(page, wanted, pass, cancellationToken);
            nextToken = page.NextToken;
        }

        foreach (var reservation in wanted) await LookUpAsync(reservation, pass, cancellationToken);
    }

    // Gives back those that the page does not have.
    private async Task<List<Reservation>> SettleThoseInAsync(
        PlayerSessionPage page, List<Reservation> wanted, ReconcilePass pass, CancellationToken cancellationToken)
    {
        var seen = page.PlayerSessions.DistinctBy(session => session.Id).ToDictionary(session => session.Id);
        var (found, rest) = (new List<Change>(), new List<Reservation>());
        foreach (var reservation in wanted)
        {
            if (seen.TryGetValue(reservation.Seat!.PlayerSessionId, out var playerSession))
                found.Add(new Change(reservation, reservation.Observe(playerSession, time.Now())));
            else
                rest.Add(reservation);
        }

        await RecordAsync(found, pass, cancellationToken);
        return rest;
    }

    private async Task LookUpAsync(Reservation reservation, ReconcilePass pass, CancellationToken cancellationToken)
    {
        if (!await pass.MayCallAsync(cancellationToken)) return;
        var answer = await ReconcileErrorBoundary.RunAsync(
            () => playerSessions.FindAsync(reservation.Seat!.PlayerSessionId, cancellationToken), cancellationToken);

        if (!answer.TryGet(out var seen, out var error) && error.Kind is not ErrorKind.GameLiftResourceNotFound)
            pass.Fail($"{reservation.Id}", error);
        else
            await RecordAsync([new(reservation, reservation.Observe(seen, time.Now()))], pass, cancellationToken);
    }

    private async Task RecordAsync(
        List<Change> changes, ReconcilePass pass, CancellationToken cancellationToken)
    {
        foreach (var some in changes.Chunk(WritesAtOnce))
        {
            var written = await Task.WhenAll(some.Select(change => WriteAsync(change, cancellationToken)));
            foreach (var (change, result) in some.Zip(written)) pass.Note(change.Before, result);
        }
    }

    private async Task<Result<Reservation>> WriteAsync(Change change, CancellationToken cancellationToken)
    {
        var (before, after) = change;
        if (after.State is ReservationState.Active)
        {
            // One write is one version, also where the player was not known to be in the session.
            var recheckAt = RecheckSchedule.NextAt(after.GameSession!.Value, time.Now());
            after = after.ScheduleRecheck(recheckAt) with { Version = before.Version + 1 };
        }

        if (after == before) return before;
        return await ReconcileErrorBoundary.RunAsync(
            () => reservations.AdvanceAsync(before, after, cancellationToken), cancellationToken);
    }

    private sealed record Change(Reservation Before, Reservation After);
}
