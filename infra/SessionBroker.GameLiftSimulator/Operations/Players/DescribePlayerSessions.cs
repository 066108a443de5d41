using System.Globalization;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Sessions;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Players;

/// <summary>
/// One player session, those of a game session, or those of a player in any fleet. The status filter works with a game
/// session only; paging does not go with a single player session (API reference).
/// </summary>
internal static class DescribePlayerSessions
{
    private const string List = "PlayerSessions";

    internal static OperationAnswer Run(GameLiftState world, JsonObject input) =>
        (input.Text("PlayerSessionId"), input.Text("GameSessionId"), input.Text("PlayerId")) switch
        {
            ({ } id, null, null) => One(world, id),
            (null, { } id, null) => OfGameSession(world, input, id),
            (null, null, { } id) => Page(world, input, world.PlayerSessions.OfPlayer(id)),
            _ => Refusals.Invalid("Exactly one of PlayerSessionId, GameSessionId and PlayerId must be given."),
        };

    private static OperationAnswer One(GameLiftState world, string id) => world.PlayerSessions.Find(id) switch
    {
        { } player => new JsonObject { [List] = new JsonArray(PlayerSessionShape.Of(world, player)) },
        null when world.Options.UnknownId == UnknownId.EmptyList => new JsonObject { [List] = new JsonArray() },
        null => Refusals.PlayerSessionNotFound(id),
    };

    private static OperationAnswer OfGameSession(GameLiftState world, JsonObject input, string id)
    {
        if (world.GameSessions.Find(id) is not { } session)
        {
            return world.Options.UnknownId == UnknownId.EmptyList
                ? new JsonObject { [List] = new JsonArray() }
                : Refusals.GameSessionNotFound(id);
        }

        if (input.Text("PlayerSessionStatusFilter") is not { } filter)
        {
            return Page(world, input, world.PlayerSessions.Of(session));
        }

        return PlayerSessionStatusNames.ReadFilter(filter) is { } status
            ? Page(world, input, world.PlayerSessions.Of(session), status)
            : Refusals.Invalid("PlayerSessionStatusFilter must be RESERVED, ACTIVE, COMPLETED or TIMEDOUT.");
    }

    private static OperationAnswer Page(
        GameLiftState world, JsonObject input, IReadOnlyList<PlayerSession> players, PlayerSessionStatus? status = null)
    {
        if (PageRequest.Read(world, nameof(DescribePlayerSessions), input).Refused(out var foreign, out var page))
        {
            return foreign;
        }

        var after = page.After is { } place ? long.Parse(place, CultureInfo.InvariantCulture) : 0;
        var rest = PlayerSessions.After(players, after).Where(player => status is null || player.Status == status);
        return page.Write(
            world, List, rest, player => PlayerSessionShape.Of(world, player), last => $"{last.Sequence}");
    }
}
