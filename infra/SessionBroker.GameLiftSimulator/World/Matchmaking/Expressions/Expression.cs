using System.Diagnostics;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

/// <summary>A property expression whose names and types were checked.</summary>
internal abstract record Expression(ExpressionType Type, Growth Growth)
{
    /// <summary>False when it depends only on how many players each team has.</summary>
    internal bool ReadsPlayers => this switch
    {
        Path path => path.End is PathEnd.PlayerIds or PathEnd.Attribute,
        Call call => call.Argument.ReadsPlayers,
        _ => false,
    };

    /// <summary>Null where there is no value yet.</summary>
    internal Value? Evaluate(Lineup lineup, PartyAggregation aggregation) => this switch
    {
        Constant constant => constant.Literal,
        Path path => path.Values(lineup, aggregation),
        Call call => call.Argument.Evaluate(lineup, aggregation) is Value.List list
            ? call.Applied(list, call.Function.NestingIn(call.Argument.Type))
            : null,
        _ => throw new UnreachableException(),
    };

    internal sealed record Constant(Value Literal, ExpressionType Type)
        : Expression(Type, new Growth([.. Enumerable.Repeat(Trend.Fixed, Type.Depth)], Trend.Fixed))
    {
        internal static Constant Of(double number) => new(new Value.Number(number), new(ElementKind.Number, 0));

        internal static Constant Of(string text) => new(new Value.Text(text), new(ElementKind.Text, 0));

        internal static Constant Of(IReadOnlyList<string> texts) => new(Value.Of(texts), new(ElementKind.Text, 1));
    }

    internal sealed record Call(Function Function, Expression Argument, ExpressionType Result)
        : Expression(Result, Function.Grow(Argument.Growth))
    {
        internal Value? Applied(Value.List list, int nesting)
        {
            if (nesting == 0)
                return Function.Apply(list);
            var results = new List<Value>(list.Items.Count);
            foreach (var inner in list.Items)
            {
                if (Applied((Value.List)inner, nesting - 1) is { } result)
                    results.Add(result);
            }

            return new Value.List(results);
        }
    }

    internal sealed record Path(TeamSelection Selection, PathEnd End, int Attribute, ExpressionType Type)
        : Expression(Type, GrowthOf(Selection, End, Type.Depth))
    {
        internal Value Values(Lineup lineup, PartyAggregation aggregation)
        {
            if (End == PathEnd.Teams)
                return new Value.List([.. Selection.Teams.Select(team => new Value.Number(team))]);
            if (Selection.IsOne)
                return Of(lineup.Team(Selection.Teams[0]), aggregation);
            var teams = new Value[Selection.Teams.Count];
            for (var index = 0; index < teams.Length; index++)
                teams[index] = Of(lineup.Team(Selection.Teams[index]), aggregation);
            return new Value.List(teams);
        }

        private Value.List Of(IReadOnlyList<Party> parties, PartyAggregation aggregation)
        {
            var values = new List<Value>(parties.Count);
            foreach (var party in parties)
            {
                values.AddRange(End == PathEnd.Attribute
                    ? party.Values(Attribute, aggregation)
                    : party.PlayerIds);
            }

            return new Value.List(values);
        }

        // Teams are fixed; players join; what one player brought does not change.
        private static Growth GrowthOf(TeamSelection selection, PathEnd end, int depth)
        {
            var levels = Enumerable.Repeat(Trend.Fixed, depth).ToArray();
            if (end != PathEnd.Teams)
                levels[selection.IsOne ? 0 : 1] = Trend.Rising;
            return new(levels, Trend.Fixed);
        }
    }
}
