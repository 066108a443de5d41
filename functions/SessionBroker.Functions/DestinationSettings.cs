using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SessionBroker.Domain.Destinations;
using SessionBroker.Functions.Json;

namespace SessionBroker.Functions;

/// <summary>
/// Reads the DESTINATIONS setting: a JSON array of <c>{"name", "fleetId" | "aliasId" | "queue" | "matchmaker",
/// "location"?, "locations"?, "fleetIds"?, "maximumPlayerSessionCount"?, "gamePropertyKeys"?}</c>.
/// </summary>
internal static partial class DestinationSettings
{
    private const string Setting = "DESTINATIONS";

    public static ImmutableArray<Destination> Read(string json, List<string> errors)
    {
        // The missing setting is already reported.
        if (string.IsNullOrWhiteSpace(json)) return [];
        try
        {
            using var document = JsonText.Parse(Encoding.UTF8.GetBytes(json));
            if (document.RootElement is not { ValueKind: JsonValueKind.Array } array || array.GetArrayLength() == 0)
            {
                errors.Add($"{Setting} must be a JSON array of at least one destination");
                return [];
            }

            var found = new InputErrorList(int.MaxValue);
            var destinations = JsonObjectReader.Objects(array, "", found, ReadOne);
            errors.AddRange(found.Listed.Select(error => $"{Setting}{error.Pointer} {error.Detail}"));
            foreach (var (name, count) in destinations.CountBy(destination => destination.Name))
            {
                if (count > 1) errors.Add($"{Setting} has {count} destinations named '{name}'");
            }

            return destinations;
        }
        catch (JsonException exception)
        {
            errors.Add($"{Setting} is not JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine})");
            return [];
        }
    }

    private static Destination ReadOne(JsonObjectReader members)
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

    private static DestinationTarget ReadTarget(JsonObjectReader members)
    {
        var fleetId = members.Text("fleetId", 1, 128);
        var aliasId = members.Text("aliasId", 1, 512);
        var queue = members.Text("queue", 1, 256);
        var matchmaker = members.Text("matchmaker", 1, 128);
        ImmutableArray<DestinationTarget?> targets =
        [
            fleetId is null ? null : new DestinationTarget.Fleet(fleetId),
            aliasId is null ? null : new DestinationTarget.Alias(aliasId),
            queue is null ? null : new DestinationTarget.Queue(queue),
            matchmaker is null ? null : new DestinationTarget.Matchmaker(matchmaker),
        ];

        // Ids, not ARNs: a session's ARN contains the fleet's id.
        if (fleetId is not null && !FleetIdForm.IsMatch(fleetId))
            members.AddError("fleetId", "must be a fleet's id: fleet-...");
        if (aliasId is not null && !aliasId.StartsWith("alias-", StringComparison.Ordinal))
            members.AddError("aliasId", "must be an alias's id: alias-...");

        var given = targets.OfType<DestinationTarget>().ToArray();
        if (given is [var only]) return only;
        members.AddError("fleetId", "or aliasId, queue or matchmaker must be there, and only one of them");
        return new DestinationTarget.Fleet("");
    }

    // The form of a FleetId (API reference, FleetAttributes).
    [GeneratedRegex(@"^[a-z]*fleet-[a-zA-Z0-9-]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FleetIdForm { get; }
}
