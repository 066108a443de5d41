using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

/// <summary>What StartMatchmaking and StartMatchBackfill have in common: the matchmaker, the id, the players.</summary>
internal static class TicketReading
{
    internal static Outcome<MatchmakingConfiguration> Configuration(GameLiftState world, JsonObject input)
    {
        var name = input.Required("ConfigurationName");
        return world.FlexMatch.Configurations.Find(name) is { } configuration
            ? configuration
            : Refusals.ConfigurationNotFound(name);
    }

    /// <summary>Players of a new ticket are in no team, whatever the request says.</summary>
    internal static Outcome<MatchmakingTicket> Read(
        GameLiftState world, JsonObject input, MatchmakingConfiguration configuration,
        IReadOnlyList<MatchPlayer> players, bool isBackfill)
    {
        var given = input.Text("TicketId");
        if (given is { Length: 0 })
        {
            return Refusals.Invalid("TicketId must not be empty.");
        }

        if (given is not null && world.FlexMatch.Tickets.Find(given) is not null)
        {
            return Refusals.Of(world.Options.ReusedTicketError, $"Matchmaking ticket ({given}) already exists.");
        }

        return new MatchmakingTicket
        {
            Sequence = world.NextSequence(),
            Id = given ?? world.Random.Uuid(),
            Configuration = configuration.Name,
            Players = isBackfill ? players : [.. players.Select(player => player with { Team = null })],
            StartTime = world.Now,
            ExpiresAt = world.Now.AddSeconds(configuration.Setup.RequestTimeoutSeconds),
            IsBackfill = isBackfill,
            GameSessionArn = isBackfill && !configuration.IsStandalone ? input.Text("GameSessionArn") : null,
        };
    }
}
