using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.DevStack;

/// <summary>
/// Makes the DESTINATIONS setting from the simulated fleets: each alias, queue and matchmaker under its name, and each
/// fleet that no alias stands for. The built-in world becomes default, retired, anywhere, global and duel.
/// </summary>
internal static class DestinationsSetting
{
    public static JsonArray Of(WorldSetup world)
    {
        var aliased = world.Aliases.Select(alias => alias.FleetId).ToHashSet(StringComparer.Ordinal);
        var destinations = new OrderedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var alias in world.Aliases)
            destinations.TryAdd(alias.Name, OfAlias(alias, world));
        foreach (var fleet in world.Fleets.Where(fleet => !aliased.Contains(fleet.FleetId)))
            destinations.TryAdd(fleet.Name, OfFleet(fleet));
        foreach (var queue in world.Queues)
            destinations.TryAdd(queue.Name, OfQueue(queue, world));
        foreach (var matchmaker in world.Configurations.Where(each => each.GameSessionQueues.Count > 0))
            destinations.TryAdd(matchmaker.Name, OfMatchmaker(matchmaker, world));
        return new JsonArray([.. destinations.Values]);
    }

    private static JsonObject OfAlias(AliasSetup alias, WorldSetup world)
    {
        var destination = new JsonObject { ["name"] = alias.Name, ["aliasId"] = alias.AliasId };
        if (world.Fleets.FirstOrDefault(fleet => fleet.FleetId == alias.FleetId) is not { } target)
            return destination;

        destination["fleetIds"] = new JsonArray(target.FleetId);
        AddLocations(destination, target);
        return destination;
    }

    private static JsonObject OfFleet(FleetSetup fleet)
    {
        var destination = new JsonObject { ["name"] = fleet.Name, ["fleetId"] = fleet.FleetId };
        AddLocations(destination, fleet);
        return destination;
    }

    private static JsonObject OfQueue(QueueSetup queue, WorldSetup world) => new()
    {
        ["name"] = queue.Name,
        ["queue"] = queue.Name,
        ["fleetIds"] = FleetsOf([queue], world),
    };

    private static JsonObject OfMatchmaker(MatchmakingConfigurationSetup matchmaker, WorldSetup world) => new()
    {
        ["name"] = matchmaker.Name,
        ["matchmaker"] = matchmaker.Name,
        ["fleetIds"] = FleetsOf(
            world.Queues.Where(queue =>
                matchmaker.GameSessionQueues.Any(name => name.Split('/')[^1] == queue.Name)),
            world),
    };

    private static JsonArray FleetsOf(IEnumerable<QueueSetup> queues, WorldSetup world)
    {
        string[] destinations = [.. queues.SelectMany(queue => queue.Destinations)];
        var fleets = world.Fleets.Where(fleet =>
            destinations.Any(arn => arn.EndsWith(fleet.FleetId, StringComparison.Ordinal)));
        return new JsonArray([.. fleets.Select(fleet => JsonValue.Create(fleet.FleetId))]);
    }

    // An Anywhere fleet has no home Region: a session there always names its custom location.
    private static void AddLocations(JsonObject destination, FleetSetup fleet)
    {
        var locations = fleet.Locations.Select(location => location.Location).ToArray();
        destination["locations"] = new JsonArray([.. locations.Select(location => JsonValue.Create(location))]);
        if (fleet.Compute is ComputeKind.Anywhere)
            destination["location"] = locations[0];
    }
}
