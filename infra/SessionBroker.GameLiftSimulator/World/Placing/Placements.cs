using SessionBroker.GameLiftSimulator.World.Scheduling;
using SessionBroker.GameLiftSimulator.World.Sessions;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Placing;

/// <summary>
/// Placements: PENDING until a game session is ACTIVE with its players' seats in it (FULFILLED), or CANCELLED,
/// TIMED_OUT, FAILED.
/// </summary>
internal sealed class Placements(
    StateContext context, WaitingPlacements waiting, GameSessionLifecycle sessions, PlayerSessions players,
    PlacementEvents events)
{
    private readonly Dictionary<string, Placement> _byId = new(StringComparer.Ordinal);

    /// <summary>What follows when a placement has ended, in whatever way.</summary>
    internal Action<Placement> Finished { get; set; } = _ => { };

    internal IEnumerable<Placement> All => _byId.Values.OrderBy(placement => placement.Sequence);

    internal Placement? Find(string id) => _byId.GetValueOrDefault(id);

    internal bool IsPending(string id) => Find(id)?.Status == PlacementStatus.Pending;

    internal void Add(Placement placement)
    {
        _byId.Add(placement.Id, placement);
        if (placement is { Status: PlacementStatus.Pending, GameSession: null })
        {
            waiting.Add(placement);
        }
    }

    internal void Start(Placement placement, QueueSetup queue)
    {
        Add(placement);
        var timeout = TimeSpan.FromSeconds(queue.TimeoutInSeconds ?? context.Options.QueueTimeoutSeconds);
        context.Schedule.In(timeout, new PendingChange.PlacementTimeout(placement.Id));
        waiting.Dispatch(queue.Name);
        foreach (var change in placement.Latencies.Count > 0 ? Candidates.CapChanges(queue) : [])
        {
            context.Schedule.In(change, new PendingChange.Relaxation(placement.Id, queue.Name));
        }
    }

    /// <summary>Only while no game session has been started for it (API reference, StopGameSessionPlacement).</summary>
    internal ServiceError? Stop(Placement placement)
    {
        if (placement.Status != PlacementStatus.Pending)
        {
            return Refusals.Of(
                context.Options.EndedPlacementError,
                $"Game session placement ({placement.Id}) has a status of {placement.Status.Wire()}");
        }

        if (placement.GameSession is not null)
        {
            return Refusals.Invalid($"A game session has been created for placement ({placement.Id}).");
        }

        Finish(placement, PlacementStatus.Cancelled);
        return null;
    }

    /// <summary>Cancelled by its owner, even if a game session was already started for it.</summary>
    internal void Withdraw(string id) => Abandon(_byId[id], PlacementStatus.Cancelled);

    internal void TimeOut(string id) => Abandon(_byId[id], PlacementStatus.TimedOut);

    /// <summary>The queue is deleted: what is PENDING in it fails, in the order of the requests.</summary>
    internal void FailAll(string queueName)
    {
        foreach (var placement in All.Where(each => each.QueueName == queueName && IsPending(each.Id)).ToArray())
        {
            Abandon(placement, PlacementStatus.Failed);
        }
    }

    /// <summary>A game session turned ACTIVE: a placement that waited for it is fulfilled.</summary>
    internal void Activated(GameSession session)
    {
        if (PendingOf(session) is not { } placement)
        {
            return;
        }

        placement.PlacedPlayers = placement.DesiredPlayers.Take(session.FreeSlots)
            .Select(seat => new PlacedPlayer(seat.PlayerId, players.Reserve(session, seat).Id))
            .ToArray();
        Finish(placement, PlacementStatus.Fulfilled);
    }

    /// <summary>A game session ended: if its placement was still pending, that tries again, or has failed.</summary>
    internal void Ended(GameSession session, bool activationFailed)
    {
        if (PendingOf(session) is not { } placement)
        {
            return;
        }

        if (activationFailed && context.Options.PlacementRetriesActivation)
        {
            placement.GameSession = null;
            placement.PlacedAt = null;
            waiting.Add(placement);
            waiting.Dispatch(placement.QueueName);
        }
        else
        {
            Finish(placement, PlacementStatus.Failed);
        }
    }

    private Placement? PendingOf(GameSession session) =>
        session.PlacementId is { } id && Find(id) is { Status: PlacementStatus.Pending } placement
        && placement.GameSession == session.Sequence
            ? placement
            : null;

    /// <summary>Ends a placement, and the game session of its present attempt.</summary>
    private void Abandon(Placement placement, PlacementStatus status)
    {
        var attempt = placement.GameSession;
        Finish(placement, status);
        if (attempt is { } started && sessions.Sessions.Find(started) is { HasEnded: false } session)
        {
            sessions.End(session, GameSessionStatus.Terminated, reason: null);
        }
    }

    private void Finish(Placement placement, PlacementStatus status)
    {
        waiting.Remove(placement);
        placement.Status = status;
        placement.EndTime = context.Now;
        if (status != PlacementStatus.Fulfilled)
        {
            placement.GameSession = null;
            placement.PlacedAt = null;
        }

        if (placement.Request.Match is null || context.Options.MatchPlacementEvents)
        {
            context.Raise(events.Of(placement));
        }

        Finished(placement);
    }
}
