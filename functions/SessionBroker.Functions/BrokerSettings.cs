using System.Collections.Immutable;
using System.Globalization;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Functions;

/// <summary>
/// What a deployment decides; read once, at start, from the environment that template.yaml gives the function.
/// </summary>
/// <param name="TableName">The reservation table: <c>TABLE_NAME</c>.</param>
/// <param name="Destinations">What players may ask for: <c>DESTINATIONS</c>, as JSON (docs/operations.md).</param>
/// <param name="Region">The home Region of the fleets: <c>AWS_REGION</c>, which Lambda sets.</param>
/// <param name="SeatLimits">How many live seats a player may hold at once: <c>MAX_LIVE_SEATS_PER_PLAYER</c>, 1 where it
/// is not set; and beside them released ones that GameLift holds: <c>MAX_RELEASED_SEATS_PER_PLAYER</c>, 2 where it is
/// not set.</param>
public sealed record BrokerSettings(
    string TableName, ImmutableArray<Destination> Destinations, HomeRegion Region, SeatLimits SeatLimits)
{
    /// <param name="environment">Gives a variable's value, or null.</param>
    /// <exception cref="SettingsException">Something is missing or wrong; the message names every fault.</exception>
    public static BrokerSettings Read(Func<string, string?> environment)
    {
        var faults = new List<string>();
        var settings = new BrokerSettings(
            Required("TABLE_NAME"),
            DestinationSettings.Read(Required("DESTINATIONS"), faults),
            new HomeRegion(Required("AWS_REGION")),
            new SeatLimits(Count("MAX_LIVE_SEATS_PER_PLAYER", 1), Count("MAX_RELEASED_SEATS_PER_PLAYER", 2)));

        return faults.Count == 0 ? settings : throw new SettingsException(faults);

        string Required(string name)
        {
            var value = environment(name);
            if (string.IsNullOrWhiteSpace(value)) faults.Add($"{name} is not set");
            return value ?? "";
        }

        int Count(string name, int otherwise)
        {
            if (environment(name) is not { Length: > 0 } text) return otherwise;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count is >= 1 and <= 100)
            {
                return count;
            }

            faults.Add($"{name} must be a whole number from 1 to 100, not '{text}'");
            return otherwise;
        }
    }
}
