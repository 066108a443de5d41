using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

/// <summary>
/// The players of a ticket who play in one team, with the values that rules read, worked out once. A player without a
/// value for an attribute takes the default.
/// </summary>
internal sealed class Party
{
    private static readonly PartyAggregation[] Aggregations = Enum.GetValues<PartyAggregation>();
    private readonly IReadOnlyList<Value>[][] _values;
    private readonly IReadOnlyDictionary<string, double>[] _latencies;

    private Party(IReadOnlyList<MatchPlayer> players, AttributeValue[][] attributes, bool isPlaying)
    {
        IsPlaying = isPlaying;
        Players = players;
        Attributes = attributes;
        PlayerIds = [.. players.Select(player => new Value.Text(player.PlayerId))];
        _values = [.. attributes.Select(ByAggregation)];
        _latencies = [.. Aggregations.Select(aggregation => PartyLatencies.Of(players, aggregation))];
    }

    /// <summary>Whether the party is in the game session already, and its ticket looks for others to join.</summary>
    internal bool IsPlaying { get; }

    internal IReadOnlyList<MatchPlayer> Players { get; }

    internal int Size => Players.Count;

    internal IReadOnlyList<Value> PlayerIds { get; }

    /// <summary>By attribute, then by player.</summary>
    internal IReadOnlyList<IReadOnlyList<AttributeValue>> Attributes { get; }

    /// <summary>Null when a player lacks an attribute that has no default: such a party is in no match.</summary>
    internal static Party? TryCreate(
        IReadOnlyList<MatchPlayer> players, IReadOnlyList<PlayerAttribute> declared, bool isPlaying = false)
    {
        var attributes = new AttributeValue[declared.Count][];
        for (var index = 0; index < declared.Count; index++)
        {
            AttributeValue?[] values = [.. players.Select(player => ValueOf(player, declared[index]))];
            if (values.Contains(null))
                return null;
            attributes[index] = values!;
        }

        return new(players, attributes, isPlaying);
    }

    /// <summary>
    /// One value for the party where the aggregation applies to the attribute's type, else one per player.
    /// </summary>
    internal IReadOnlyList<Value> Values(int attribute, PartyAggregation aggregation) =>
        _values[attribute][(int)aggregation];

    /// <summary>Of the locations that every player of the party reported.</summary>
    internal IReadOnlyDictionary<string, double> Latencies(PartyAggregation aggregation) =>
        _latencies[(int)aggregation];

    private static IReadOnlyList<Value>[] ByAggregation(AttributeValue[] players) =>
        [.. Aggregations.Select(aggregation => PartyValues.Of(players, aggregation))];

    private static AttributeValue? ValueOf(MatchPlayer player, PlayerAttribute attribute) =>
        player.Attributes.TryGetValue(attribute.Name, out var value)
            ? value.Kind == attribute.Kind ? value : null
            : attribute.Default;
}
