using SessionBroker.GameLiftSimulator.World.Scheduling;
using SessionBroker.GameLiftSimulator.World.Sessions;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Placing;

/// <summary>
/// Placements: PENDING until a game session is ACTIVE with its players' seats in it (FULFILLED), or CANCELLED,
/// TIMED_OUT, FAILED. A queue tries what waits in it, oldest first, whenever a request or capacity comes, or a latency
/// cap is relaxed.
/// </summary>
internal sealed class Placements(GameLiftState world)
{
    private readonly Dictionary<string, Placement> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<long, Placement>> _waiting = new(StringComparer.Ordinal);
    private readonly Candidates _candidates = new(world);

    internal IEnumerable<Placement> All => _byId.Values.OrderBy(placement => placement.Sequence);

    internal Placement? Find(string id) => _byId.GetValueOrDefault(id);

    internal bool IsPending(string id) => Find(id)?.Status == PlacementStatus.Pending;

    internal bool HasWaiting(string queue) => _waiting.ContainsKey(queue);

    internal void Add(Placement placement)
    {
        _byId.Add(placement.Id, placement);
        if (placement is { Status: PlacementStatus.Pending, GameSession: null })
        {
            Wait(placement);
        }
    }

    internal void Start(Placement placement, QueueSetup queue)
    {
        Add(placement);
        var timeout = TimeSpan.FromSeconds(queue.TimeoutInSeconds ?? world.Options.QueueTimeoutSeconds);
        world.Schedule.In(timeout, new PendingChange.PlacementTimeout(placement.Id));
        world.Schedule.In(TimeSpan.Zero, new PendingChange.Dispatch(queue.Name));
        foreach (var change in placement.Latencies.Count > 0 ? Candidates.CapChanges(queue) : [])
        {
            world.Schedule.In(change, new PendingChange.Relaxation(placement.Id, queue.Name));
        }
    }

    /// <summary>Only while no game session has been started for it (API reference, StopGameSessionPlacement).</summary>
    internal ServiceError? Stop(Placement placement)
    {
        if (placement.Status != PlacementStatus.Pending)
        {
            return Refusals.Of(
                world.Options.EndedPlacementError,
                $"Game session placement ({placement.Id}) has a status of {placement.Status.Wire()}");
        }

        if (placement.GameSession is not null)
        {
            return Refusals.Invalid($"A game session has been created for placement ({placement.Id}).");
        }

        Finish(placement, PlacementStatus.Cancelled);
        return null;
    }

    internal void TimeOut(string id) => Abandon(_byId[id], PlacementStatus.TimedOut);

    /// <summary>The queue is deleted: what is PENDING in it fails, in the order of the requests.</summary>
    internal void FailAll(string queueName)
    {
        foreach (var placement in All.Where(each => each.QueueName == queueName && IsPending(each.Id)).ToArray())
        {
            Abandon(placement, PlacementStatus.Failed);
        }
    }

    internal void Dispatch(string queueName)
    {
        if (world.Queues.Find(queueName) is not { } queue)
        {
            return;
        }

        foreach (var placement in _waiting[queueName].Values.ToArray())
        {
            Try(placement, queue);
        }
    }

    /// <summary>A process has become free somewhere: every queue with something waiting tries again.</summary>
    internal void CapacityCame()
    {
        foreach (var queue in _waiting.Keys)
        {
            world.Schedule.In(TimeSpan.Zero, new PendingChange.Dispatch(queue));
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
            .Select(seat => new PlacedPlayer(seat.PlayerId, world.PlayerSessions.Reserve(session, seat).Id))
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

        if (activationFailed && world.Options.PlacementRetriesActivation)
        {
            placement.GameSession = null;
            placement.PlacedAt = null;
            Wait(placement);
            world.Schedule.In(TimeSpan.Zero, new PendingChange.Dispatch(placement.QueueName));
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

    private void Try(Placement placement, QueueSetup queue)
    {
        foreach (var (fleet, place, _) in _candidates.InOrder(queue, placement))
        {
            world.ZeroScaling.Requested(fleet, place);
            if (place.Ready is null)
            {
                continue;
            }

            // The id is the placement's in every attempt: an earlier one that failed on this fleet makes room.
            var earlier = world.GameSessions.FindByToken(fleet.Id, placement.Id);
            if (earlier is { HasEnded: true, PlacementId: not null })
            {
                world.GameSessions.Forget(earlier);
                earlier = null;
            }

            if (earlier is null && world.GameSessions.Begin(
                fleet, place, placement.Request, placement.Id, fingerprint: null, placement.Id) is { } session)
            {
                placement.GameSession = session.Sequence;
                placement.PlacedAt = PlacedAt.Of(session);
                StopWaiting(placement);
                return;
            }
        }

        placement.OverridePassed = true;
    }

    /// <summary>Ends a placement, and the game session of its present attempt.</summary>
    private void Abandon(Placement placement, PlacementStatus status)
    {
        var attempt = placement.GameSession;
        Finish(placement, status);
        if (attempt is { } started && world.GameSessions.Find(started) is { HasEnded: false } session)
        {
            world.GameSessions.End(session, GameSessionStatus.Terminated, reason: null);
        }
    }

    private void Finish(Placement placement, PlacementStatus status)
    {
        StopWaiting(placement);
        placement.Status = status;
        placement.EndTime = world.Now;
        if (status != PlacementStatus.Fulfilled)
        {
            placement.GameSession = null;
            placement.PlacedAt = null;
        }

        world.Raise(PlacementEvents.Of(world, placement));
    }

    private void Wait(Placement placement)
    {
        if (!_waiting.TryGetValue(placement.QueueName, out var waiting))
        {
            _waiting.Add(placement.QueueName, waiting = []);
        }

        waiting.Add(placement.Sequence, placement);
    }

    private void StopWaiting(Placement placement)
    {
        if (_waiting.TryGetValue(placement.QueueName, out var waiting) && waiting.Remove(placement.Sequence)
            && waiting.Count == 0)
        {
            _waiting.Remove(placement.QueueName);
        }
    }
}
