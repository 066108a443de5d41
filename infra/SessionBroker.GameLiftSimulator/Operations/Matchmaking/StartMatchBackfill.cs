using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

/// <summary>
/// Looks for players who join a running match. The request says who plays there now, each in a team; a newer request
/// for a game session replaces the older one.
/// </summary>
internal static class StartMatchBackfill
{
    private const int PlayersMax = 199;

    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        if (TicketReading.Configuration(world, input).Refused(out var unknown, out var configuration))
        {
            return unknown;
        }

        var rules = world.FlexMatch.Configurations.RulesOf(configuration);
        if (PlayerReading.Read(world, input, rules, PlayersMax).Refused(out var invalid, out var players))
        {
            return invalid;
        }

        string[] teams = [.. rules.Teams.Select(team => team.Name)];
        if (players.FirstOrDefault(player => !teams.Contains(player.Team, StringComparer.Ordinal)) is { } astray)
        {
            return Refusals.Invalid(
                $"Player {astray.PlayerId} must be in a team of the rule set: {string.Join(", ", teams)}.");
        }

        if (RefuseSession(world, input.Text("GameSessionArn"), configuration) is { } unusable)
        {
            return unusable;
        }

        if (TicketReading.Read(world, input, configuration, players, isBackfill: true)
            .Refused(out var refused, out var ticket))
        {
            return refused;
        }

        world.FlexMatch.Requests.Start(ticket);
        return new JsonObject { ["MatchmakingTicket"] = TicketShape.Of(world, ticket) };
    }

    private static ServiceError? RefuseSession(
        GameLiftState world, string? arn, MatchmakingConfiguration configuration)
    {
        if (configuration.IsStandalone)
        {
            return null;
        }

        if (arn is null)
        {
            return Refusals.Invalid("GameSessionArn is required when FlexMatchMode is WITH_QUEUE.");
        }

        return world.GameSessions.Find(arn) switch
        {
            null => Refusals.GameSessionNotFound(arn),
            { Status: GameSessionStatus.Active, Match: not null } => null,
            _ => Refusals.Of(
                world.Options.BackfillSessionError,
                $"Game session ({arn}) must be ACTIVE and have been started by FlexMatch."),
        };
    }
}
