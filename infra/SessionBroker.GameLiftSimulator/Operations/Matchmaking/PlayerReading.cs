using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

/// <summary>The players of a ticket out of a request, or what is wrong with them.</summary>
internal static class PlayerReading
{
    private const int AttributesMax = 10;

    internal static Outcome<IReadOnlyList<MatchPlayer>> Read(
        GameLiftState world, JsonObject input, RuleSet ruleSet, int playersMax)
    {
        var players = input.Objects("Players") ?? [];
        if (players.Count == 0 || players.Count > playersMax)
        {
            return Refusals.Invalid($"Players must have 1 to {playersMax} players.");
        }

        var read = new List<MatchPlayer>();
        foreach (var player in players)
        {
            if (Read(world, player, ruleSet).Refused(out var refused, out var one))
            {
                return refused;
            }

            read.Add(one);
        }

        return read.DistinctBy(player => player.PlayerId, StringComparer.Ordinal).Count() < read.Count
            ? Refusals.Invalid("Players must not contain a player twice.")
            : read;
    }

    private static Outcome<MatchPlayer> Read(GameLiftState world, JsonObject player, RuleSet ruleSet)
    {
        if (player.Text("PlayerId") is not { } id)
        {
            return Refusals.Invalid("Every player needs a PlayerId.");
        }

        var given = player.Object("PlayerAttributes") ?? [];
        if (given.Count > AttributesMax)
        {
            return Refusals.Invalid($"A player has at most {AttributesMax} attributes.");
        }

        var attributes = new Dictionary<string, AttributeValue>(StringComparer.Ordinal);
        foreach (var (name, value) in given)
        {
            if (AttributeReading.Read(name, value!.AsObject()).Refused(out var refused, out var attribute))
            {
                return refused;
            }

            if (RefuseUndeclared(world, name, attribute, ruleSet) is { } undeclared)
            {
                return undeclared;
            }

            attributes.Add(name, attribute);
        }

        return new MatchPlayer(id)
        {
            Attributes = attributes,
            Latencies = Latencies(player),
            Team = player.Text("Team"),
        };
    }

    private static ServiceError? RefuseUndeclared(
        GameLiftState world, string name, AttributeValue value, RuleSet ruleSet)
    {
        var declared = ruleSet.Attributes.FirstOrDefault(each => each.Name == name);
        return (declared, world.Options) switch
        {
            (null, { UndeclaredAttributesRefused: true }) =>
                Refusals.Invalid($"The rule set does not declare the attribute {name}."),
            (not null, { WrongAttributeTypesRefused: true }) when declared.Kind != value.Kind =>
                Refusals.Invalid($"Attribute {name} must be of the type {declared.Kind}."),
            _ => null,
        };
    }

    private static IReadOnlyDictionary<string, int> Latencies(JsonObject player) =>
        player.Object("LatencyInMs") is { } latencies
            ? latencies.ToDictionary(
                each => each.Key, each => latencies.Integer(each.Key)!.Value, StringComparer.Ordinal)
            : ImmutableDictionary<string, int>.Empty;
}
