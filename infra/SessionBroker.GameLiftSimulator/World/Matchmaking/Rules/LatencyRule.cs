using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>
/// There is a location that every player reported, where each one's latency is low enough and near enough to that of
/// the others. A player without latencies meets no latency rule, unless they play in the game session already.
/// </summary>
internal sealed record LatencyRule(
    string Name,
    double? MaxLatency,
    double? MaxDistance,
    DistanceReference DistanceReference,
    PartyAggregation Aggregation) : Rule(Name)
{
    internal override Verdict Evaluate(Lineup lineup)
    {
        var parties = lineup.Parties
            .Select(party => (party.IsPlaying, Latencies: party.Latencies(Aggregation)))
            .Where(party => !party.IsPlaying || party.Latencies.Count > 0)
            .Select(party => party.Latencies)
            .ToArray();
        if (parties.Length == 0)
            return Verdict.Holds;
        var verdict = Verdict.FailsForGood;
        foreach (var location in parties[0].Keys)
        {
            var at = At(parties, location);
            if (at == Verdict.Holds)
                return Verdict.Holds;
            verdict = at < verdict ? at : verdict;
        }

        return verdict;
    }

    /// <summary>Whether the party could play at this location as far as maxLatency goes.</summary>
    internal bool Admits(Party party, string location) =>
        party.Latencies(Aggregation).TryGetValue(location, out var latency) && !(latency > MaxLatency);

    private Verdict At(IReadOnlyDictionary<string, double>[] parties, string location)
    {
        var latencies = new double[parties.Length];
        for (var index = 0; index < parties.Length; index++)
        {
            if (!parties[index].TryGetValue(location, out latencies[index]) || latencies[index] > MaxLatency)
                return Verdict.FailsForGood;
        }

        if (MaxDistance is not { } distance)
            return Verdict.Holds;
        // More players can only lower the minimum; an average may come to meet the one who is too far off.
        var fromMinimum = DistanceReference == DistanceReference.Minimum;
        var reference = fromMinimum ? latencies.Min() : latencies.Average();
        return latencies.Any(latency => Math.Abs(latency - reference) > distance)
            ? Verdicts.Failed(lasting: fromMinimum)
            : Verdict.Holds;
    }
}
