using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Routing;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Placing;

/// <summary>
/// The order in which a queue tries its locations (developer guide, "Prioritize game session placement"). Without
/// latencies: destinations as listed, then locations by the alphabet. With latencies: lowest average first, then cost,
/// destination, location. A queue's own priorities come before both.
/// </summary>
internal sealed class Candidates(StateContext context, Fleets fleets, Aliases aliases)
{
    private static readonly string[] WithLatencies = ["LATENCY", "COST", "DESTINATION", "LOCATION"];
    private static readonly string[] WithoutLatencies = ["DESTINATION", "LOCATION"];

    internal IEnumerable<Candidate> InOrder(QueueSetup queue, Placement placement)
    {
        var cap = LatencyCap(queue, context.Now - placement.StartTime);
        var candidates = Usual(queue)
            .Where(each => queue.AllowedLocations?.Contains(each.Place.Name, StringComparer.Ordinal) != false)
            .Where(each => !IsTooFar(placement, each.Place.Name, cap))
            .ToArray();
        var usual = Sort(queue, placement, candidates);
        if (placement.Override is not { } special)
        {
            return usual;
        }

        if (special.FallsBack && placement.OverridePassed)
        {
            return usual;
        }

        var first = special.LocationOrder.SelectMany(location => usual.Where(each => each.Place.Name == location));
        return special.FallsBack ? first.Concat(usual) : first;
    }

    /// <summary>
    /// The cap in force so long after the request: policies follow one another, the tightest first, each for its
    /// duration; one without a duration stays (API reference, PlayerLatencyPolicy). Null: no cap.
    /// </summary>
    internal static int? LatencyCap(QueueSetup queue, TimeSpan elapsed)
    {
        var until = TimeSpan.Zero;
        foreach (var policy in Ordered(queue))
        {
            until += policy.PolicyDurationSeconds is { } seconds
                ? TimeSpan.FromSeconds(seconds)
                : TimeSpan.MaxValue / 2;
            if (elapsed < until)
            {
                return policy.MaximumIndividualPlayerLatencyMilliseconds;
            }
        }

        return null;
    }

    /// <summary>When, after the request, another cap comes into force.</summary>
    internal static IEnumerable<TimeSpan> CapChanges(QueueSetup queue)
    {
        var at = TimeSpan.Zero;
        foreach (var policy in Ordered(queue).TakeWhile(policy => policy.PolicyDurationSeconds is not null))
        {
            yield return at += TimeSpan.FromSeconds(policy.PolicyDurationSeconds!.Value);
        }
    }

    private static IOrderedEnumerable<LatencyPolicy> Ordered(QueueSetup queue) =>
        queue.LatencyPolicies.OrderBy(policy => policy.MaximumIndividualPlayerLatencyMilliseconds ?? 0);

    // A location without latency data stays eligible, after the others (API reference, StartGameSessionPlacement).
    private static bool IsTooFar(Placement placement, string location, int? cap) =>
        cap is { } most && placement.Latencies.Any(each => each.Location == location && each.Milliseconds > most);

    private static double AverageLatency(Placement placement, string location)
    {
        var known = placement.Latencies.Where(each => each.Location == location).Select(each => each.Milliseconds);
        return known.DefaultIfEmpty(double.PositiveInfinity).Average();
    }

    private static int RankOf(QueueSetup queue, string location) =>
        queue.LocationOrder is not { } order ? 0
        : order.TakeWhile(each => each != location).Count();

    private static Candidate[] Sort(QueueSetup queue, Placement placement, Candidate[] candidates)
    {
        var standard = placement.Latencies.Count > 0 ? WithLatencies : WithoutLatencies;
        var order = queue.PriorityOrder is { } own ? own.Union(WithLatencies, StringComparer.Ordinal) : standard;
        var sorted = candidates.OrderBy(_ => 0);
        foreach (var priority in order)
        {
            sorted = priority switch
            {
                "LATENCY" => sorted.ThenBy(each => AverageLatency(placement, each.Place.Name)),
                "COST" => sorted.ThenBy(each => each.Fleet.HourlyCost),
                "DESTINATION" => sorted.ThenBy(each => each.Rank),
                _ => sorted.ThenBy(each => RankOf(queue, each.Place.Name))
                    .ThenBy(each => each.Place.Name, StringComparer.Ordinal),
            };
        }

        return [.. sorted];
    }

    private IEnumerable<Candidate> Usual(QueueSetup queue)
    {
        foreach (var (rank, destination) in queue.Destinations.Index())
        {
            var fleet = aliases.Find(destination) is not null
                ? aliases.Resolve(destination).Value
                : fleets.Find(destination);
            if (fleet is { Status: "ACTIVE" })
            {
                foreach (var place in fleet.Locations.Where(place => place.Status == "ACTIVE"))
                {
                    yield return new(fleet, place, rank);
                }
            }
        }
    }
}
