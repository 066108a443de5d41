using System.Globalization;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Sessions;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Sessions;

/// <summary>
/// What DescribeGameSessions and DescribeGameSessionDetails have in common: one session by its id, or those of a fleet
/// or alias, of one of its locations, of one status; ended ones too, for as long as they are kept.
/// </summary>
internal static class GameSessionListing
{
    internal static OperationAnswer Run(
        GameLiftState world, JsonObject input, string operation, string list, Func<GameSession, JsonNode> shape)
    {
        if (input.Text("GameSessionId") is { } id)
        {
            return One(world, input, id, list, shape);
        }

        if (PageRequest.Read(world, operation, input).Refused(out var foreign, out var page))
        {
            return foreign;
        }

        if (Fleet(world, input).Refused(out var unknown, out var fleet))
        {
            return unknown;
        }

        GameSessionStatus? status = null;
        if (input.Text("StatusFilter") is { } filter)
        {
            status = GameSessionStatusNames.ReadFilter(filter);
            if (status is null)
            {
                return Refusals.Invalid("StatusFilter must be ACTIVE, ACTIVATING, TERMINATING or TERMINATED.");
            }
        }

        var after = page.After is { } place ? long.Parse(place, CultureInfo.InvariantCulture) : 0;
        var sessions = world.GameSessions.Index.After(after, fleet.Id, input.Text("Location"), status);
        return page.Write(world, list, sessions, shape, last => $"{last.Sequence}");
    }

    /// <summary>The fleet that the request names, which must have the location that it names.</summary>
    internal static Outcome<Fleet> Fleet(GameLiftState world, JsonObject input)
    {
        if (world.Aliases.Resolve(input.Text("FleetId"), input.Text("AliasId")).Refused(out var unknown, out var fleet))
        {
            return unknown;
        }

        if (input.Text("Location") is not { } location)
        {
            return fleet;
        }

        if (!world.Options.MultiLocation && location != world.Options.Region && fleet.Compute != ComputeKind.Anywhere)
        {
            return Refusals.UnsupportedRegion(world.Options.Region);
        }

        return fleet.Find(location) is null
            ? Refusals.Of(world.Options.UnknownLocationError, $"Fleet ({fleet.Id}) does not have location {location}.")
            : fleet;
    }

    private static OperationAnswer One(
        GameLiftState world, JsonObject input, string id, string list, Func<GameSession, JsonNode> shape)
    {
        if (input.Text("FleetId") is not null || input.Text("AliasId") is not null)
        {
            return Refusals.Invalid("Exactly one of FleetId, AliasId and GameSessionId must be given.");
        }

        return world.GameSessions.Find(id) switch
        {
            { } session => new JsonObject { [list] = new JsonArray(shape(session)) },
            null when world.Options.UnknownId == UnknownId.EmptyList => new JsonObject { [list] = new JsonArray() },
            null => Refusals.GameSessionNotFound(id),
        };
    }
}
