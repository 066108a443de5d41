using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config;

/// <summary>What no value can show alone: ids used twice, fleets named that do not exist, bounds that cross.</summary>
internal static class ReferenceChecks
{
    public static void Check(WorldSetup setup, ConfigFaults faults)
    {
        RefuseRepeats(setup.Fleets.Select(fleet => fleet.FleetId), index => $"fleets[{index}].id", faults);
        RefuseRepeats(setup.Aliases.Select(alias => alias.AliasId), index => $"aliases[{index}].id", faults);
        RefuseRepeats(setup.Queues.Select(queue => queue.Name), index => $"queues[{index}].name", faults);
        RefuseRepeats(setup.RuleSets.Select(set => set.Name), index => $"ruleSets[{index}].name", faults);
        RefuseRepeats(setup.Configurations.Select(each => each.Name), index => $"matchmakers[{index}].name", faults);
        for (var index = 0; index < setup.Fleets.Count; index++)
            CheckFleet(setup.Fleets[index], $"fleets[{index}]", faults);
        for (var index = 0; index < setup.Aliases.Count; index++)
            CheckAlias(setup.Aliases[index], $"aliases[{index}]", setup, faults);
        for (var index = 0; index < setup.Queues.Count; index++)
            CheckQueue(setup.Queues[index], $"queues[{index}]", setup, faults);
    }

    private static void CheckFleet(FleetSetup fleet, string path, ConfigFaults faults)
    {
        RefuseRepeats(
            fleet.Locations.Select(location => location.Location), index => $"{path}.locations[{index}].name", faults);
        for (var index = 0; index < fleet.Locations.Count; index++)
        {
            var location = fleet.Locations[index];
            if (location.Instances > location.InstancesMax)
                faults.Add($"{path}.locations[{index}]", "'instances' is more than 'instancesMax'");
            var custom = location.Location.StartsWith("custom-", StringComparison.Ordinal);
            if (custom != (fleet.Compute == ComputeKind.Anywhere))
            {
                faults.Add(
                    $"{path}.locations[{index}].name",
                    "an Anywhere fleet has custom locations ('custom-...'), and no other fleet has");
            }
        }
    }

    private static void CheckAlias(AliasSetup alias, string path, WorldSetup setup, ConfigFaults faults)
    {
        if ((alias.FleetId is null) == (alias.TerminalMessage is null))
            faults.Add(path, "give either 'fleet' or 'terminalMessage'");
        else if (alias.FleetId is { } fleet && !setup.Fleets.Any(known => known.FleetId == fleet))
            faults.Add($"{path}.fleet", $"there is no fleet '{fleet}'");
    }

    private static void CheckQueue(QueueSetup queue, string path, WorldSetup setup, ConfigFaults faults)
    {
        RefuseRepeats(queue.PriorityOrder ?? [], index => $"{path}.priorityOrder[{index}]", faults);
        RefuseRepeats(queue.LocationOrder ?? [], index => $"{path}.locationOrder[{index}]", faults);
        for (var index = 0; index < queue.Destinations.Count; index++)
        {
            var id = queue.Destinations[index].Split('/')[^1];
            if (!setup.Fleets.Any(fleet => fleet.FleetId == id) && !setup.Aliases.Any(alias => alias.AliasId == id))
                faults.Add($"{path}.destinations[{index}]", $"there is no fleet or alias '{id}'");
        }
    }

    private static void RefuseRepeats(IEnumerable<string> names, Func<int, string> path, ConfigFaults faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, name) in names.Index())
        {
            if (!seen.Add(name))
                faults.Add(path(index), $"'{name}' is there already");
        }
    }
}
