using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.World.Routing;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config;

/// <summary>
/// Locations in a configuration file: whether they exist, and whether each fleet starts at home. A wrong one would
/// otherwise be a location that never hosts, or a home Region that nobody meant.
/// </summary>
internal static class LocationChecks
{
    public static void Check(SimulatorConfig config, ConfigFaults faults)
    {
        var home = config.Options.Region;
        if (config.GivenRegion is not null && !Locations.IsRegion(home))
            faults.Add("region", $"'{home}' is not a Region that GameLift supports");
        for (var index = 0; index < config.Setup.Fleets.Count; index++)
            CheckFleet(config.Setup.Fleets[index], home, $"fleets[{index}].locations", faults);
        string[] custom =
        [
            .. config.Setup.CustomLocations,
            .. config.Setup.Fleets.SelectMany(fleet => fleet.Locations).Select(location => location.Location),
        ];
        for (var index = 0; index < config.Setup.Queues.Count; index++)
            CheckQueue(config.Setup.Queues[index], custom, $"queues[{index}]", faults);
    }

    private static void CheckFleet(FleetSetup fleet, string home, string path, ConfigFaults faults)
    {
        foreach (var (index, location) in fleet.Locations.Index())
        {
            var name = location.Location;
            if (!Locations.IsCustomName(name) && !Locations.IsAws(name))
                faults.Add($"{path}[{index}].name", $"'{name}' is not a location that GameLift supports");
            else if (index == 0 && HomeRegion.IsManaged(fleet) && (name != home || !Locations.IsRegion(name)))
                faults.Add($"{path}[0].name", $"the first location must be the home Region, '{home}' in this file");
        }
    }

    private static void CheckQueue(QueueSetup queue, string[] custom, string path, ConfigFaults faults)
    {
        CheckList(queue.AllowedLocations, $"{path}.allowedLocations");
        CheckList(queue.LocationOrder, $"{path}.locationOrder");

        void CheckList(IReadOnlyList<string>? names, string list)
        {
            foreach (var (index, name) in (names ?? []).Index())
            {
                if (!Locations.IsAws(name) && !custom.Contains(name, StringComparer.Ordinal))
                    faults.Add($"{list}[{index}]", $"there is no location '{name}'");
            }
        }
    }
}
