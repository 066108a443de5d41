using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

/// <summary>The names that an expression may use.</summary>
internal sealed record ExpressionScope(IReadOnlyList<Team> Teams, IReadOnlyList<PlayerAttribute> Attributes)
{
    internal TeamSelection AllTeams => new([.. Enumerable.Range(0, Teams.Count)], IsOne: false);

    /// <summary>
    /// One team by its own name, or all the teams of a definition with a quantity by its name; null when there is none.
    /// </summary>
    internal TeamSelection? TeamsNamed(string name)
    {
        int[] named = [.. Where(team => team.Name == name)];
        if (named.Length > 0)
            return new(named, IsOne: true);
        named = [.. Where(team => team.BaseName == name)];
        return named.Length > 0 ? new(named, IsOne: false) : null;
    }

    internal int? AttributeNamed(string name)
    {
        for (var index = 0; index < Attributes.Count; index++)
        {
            if (Attributes[index].Name == name)
                return index;
        }

        return null;
    }

    internal AttributeKind KindOf(int attribute) => Attributes[attribute].Kind;

    private IEnumerable<int> Where(Func<Team, bool> wanted) =>
        Enumerable.Range(0, Teams.Count).Where(index => wanted(Teams[index]));
}
