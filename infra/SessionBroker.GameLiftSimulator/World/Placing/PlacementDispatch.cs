using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Routing;
using SessionBroker.GameLiftSimulator.World.Sessions;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Placing;

/// <summary>
/// A queue tries what waits in it, oldest first, whenever a request or capacity comes, or a latency cap is relaxed.
/// </summary>
internal sealed class PlacementDispatch(
    WaitingPlacements waiting, Queues queues, Candidates candidates, GameSessionLifecycle sessions,
    ZeroScaling zeroScaling)
{
    internal void Run(string queueName)
    {
        if (queues.Find(queueName) is not { } queue)
        {
            return;
        }

        foreach (var placement in waiting.Of(queueName))
        {
            Try(placement, queue);
        }
    }

    private void Try(Placement placement, QueueSetup queue)
    {
        foreach (var (fleet, place, _) in candidates.InOrder(queue, placement))
        {
            zeroScaling.Requested(fleet, place);
            if (place.Ready is null)
            {
                continue;
            }

            // The id is the placement's in every attempt: an earlier one that failed on this fleet makes room.
            var earlier = sessions.Sessions.FindByToken(fleet.Id, placement.Id);
            if (earlier is { HasEnded: true, PlacementId: not null })
            {
                sessions.Forget(earlier);
                earlier = null;
            }

            if (earlier is null && sessions.Begin(
                fleet, place, placement.Request, placement.Id, fingerprint: null, placement.Id) is { } session)
            {
                placement.GameSession = session.Sequence;
                placement.PlacedAt = PlacedAt.Of(session);
                waiting.Remove(placement);
                return;
            }
        }

        placement.OverridePassed = true;
    }
}
