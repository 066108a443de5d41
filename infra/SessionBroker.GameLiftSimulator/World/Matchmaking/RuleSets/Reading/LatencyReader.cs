using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>Reads latency rules.</summary>
internal static class LatencyReader
{
    internal static Rule? Read(string name, JsonMembers members)
    {
        var aggregation = members["partyAggregation"]?.Choice(Names.NumberAggregations) ?? PartyAggregation.Average;
        var latency = members["maxLatency"]?.NumberFromZero();
        var distance = members["maxDistance"]?.NumberFromZero();
        var reference = members["distanceReference"]?.Choice(Names.DistanceReferences);
        if (members["maxLatency"] is null && members["maxDistance"] is null)
            members.Place.Refuse("must have maxLatency, or maxDistance with distanceReference, or all three");
        if (members["maxDistance"] is not null && members["distanceReference"] is null)
            members.Place.Refuse("'distanceReference' is missing; maxDistance needs it");
        if (members["maxDistance"] is null)
            members["distanceReference"]?.Refuse("must be left out where the rule has no maxDistance");
        return new LatencyRule(name, latency, distance, reference ?? DistanceReference.Minimum, aggregation);
    }
}
