using System.Collections.Immutable;
using System.Text.Json;

using SessionBroker.Domain.Destinations;
using SessionBroker.Functions.Json;

namespace SessionBroker.Functions;

/// <summary>
/// Reads the DESTINATIONS setting: a JSON array of <c>{"name", "fleetId" | "aliasId" | "queue", "location"?,
/// "locations"?, "fleetIds"?, "maximumPlayerSessionCount"?, "gamePropertyKeys"?}</c>.
/// </summary>
internal static class DestinationSettings
{
    private const string Setting = "DESTINATIONS";

    public static ImmutableArray<Destination> Read(string json, List<string> faults)
    {
        // That it is not set at all is told already.
        if (string.IsNullOrWhiteSpace(json)) return [];
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement is not { ValueKind: JsonValueKind.Array } array || array.GetArrayLength() == 0)
            {
                faults.Add($"{Setting} must be a JSON array of at least one destination");
                return [];
            }

            var destinations = JsonMembers.Objects(
                array, "", (pointer, detail) => faults.Add($"{Setting}{pointer} {detail}"), ReadOne);
            foreach (var (name, count) in destinations.CountBy(destination => destination.Name))
            {
                if (count > 1) faults.Add($"{Setting} has {count} destinations named '{name}'");
            }

            return destinations;
        }
        catch (JsonException exception)
        {
            faults.Add($"{Setting} is not JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine})");
            return [];
        }
    }

    private static Destination ReadOne(JsonMembers members)
    {
        var location = members.Text("location", 1, 64);
        var locations = members.Texts("locations", 1, 64) ?? [];
        return new Destination
        {
            Name = members.RequiredText("name", 1, 64),
            Target = ReadTarget(members),
            DefaultLocation = location,
            Locations = location is null || locations.Contains(location) ? locations : [location, .. locations],
            FleetIds = members.Texts("fleetIds", 1, 128) ?? [],
            MaximumPlayerSessionCount =
                members.Integer("maximumPlayerSessionCount", 1, Destination.PlayersMax) ?? Destination.PlayersMax,
            GamePropertyKeys = members.Texts("gamePropertyKeys", 1, 32)?.ToImmutableSortedSet(StringComparer.Ordinal),
        };
    }

    private static DestinationTarget ReadTarget(JsonMembers members)
    {
        ImmutableArray<DestinationTarget?> targets =
        [
            members.Text("fleetId", 1, 128) is { } fleetId ? new DestinationTarget.Fleet(fleetId) : null,
            members.Text("aliasId", 1, 512) is { } aliasId ? new DestinationTarget.Alias(aliasId) : null,
            members.Text("queue", 1, 256) is { } queue ? new DestinationTarget.Queue(queue) : null,
        ];

        var given = targets.OfType<DestinationTarget>().ToArray();
        if (given is [var only]) return only;
        members.Fault("fleetId", "or aliasId or queue must be there, and only one of them");
        return new DestinationTarget.Fleet("");
    }
}
