using System.Collections.Immutable;
using System.Globalization;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Functions;

/// <summary>
/// The settings of a deployment, read once, at start, from the environment variables in template.yaml.
/// </summary>
/// <param name="TableName">The reservation table: <c>TABLE_NAME</c>.</param>
/// <param name="Destinations">What players may request: <c>DESTINATIONS</c>, as JSON (docs/operations.md).</param>
/// <param name="Region">The home Region of the fleets: <c>AWS_REGION</c>, which Lambda sets.</param>
/// <param name="SeatLimits">The maximum number of live seats per player: <c>MAX_LIVE_SEATS_PER_PLAYER</c>, default 1;
/// and of released seats that GameLift still holds: <c>MAX_RELEASED_SEATS_PER_PLAYER</c>, default 2.</param>
/// <param name="CreationBudget">How many game sessions a player may request within an hour:
/// <c>MAX_GAME_SESSIONS_PER_PLAYER_PER_HOUR</c>, default 10.</param>
public sealed record BrokerSettings(
    string TableName,
    ImmutableArray<Destination> Destinations,
    HomeRegion Region,
    SeatLimits SeatLimits,
    CreationBudget CreationBudget)
{
    /// <param name="environment">Returns a variable's value, or null.</param>
    /// <exception cref="SettingsException">A setting is missing or not valid; the message lists every
    /// error.</exception>
    public static BrokerSettings Read(Func<string, string?> environment)
    {
        var errors = new List<string>();
        var settings = new BrokerSettings(
            Required("TABLE_NAME"),
            DestinationSettings.Read(Required("DESTINATIONS"), errors),
            new HomeRegion(Required("AWS_REGION")),
            new SeatLimits(Count("MAX_LIVE_SEATS_PER_PLAYER", 1), Count("MAX_RELEASED_SEATS_PER_PLAYER", 2)),
            new CreationBudget(Count("MAX_GAME_SESSIONS_PER_PLAYER_PER_HOUR", 10)));

        return errors.Count == 0 ? settings : throw new SettingsException(errors);

        string Required(string name)
        {
            var value = environment(name);
            if (string.IsNullOrWhiteSpace(value)) errors.Add($"{name} is not set");
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

            errors.Add($"{name} must be a whole number from 1 to 100, not '{text}'");
            return otherwise;
        }
    }
}
