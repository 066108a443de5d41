namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>Reads teams: who they are once, and how large they are for each stage of the expansions.</summary>
internal sealed class TeamReader
{
    private readonly List<Team> _teams = [];
    private readonly List<TeamSource> _sources = [];

    internal IReadOnlyList<Team> Teams => _teams;

    internal IReadOnlyList<TeamSource> Sources => _sources;

    internal static TeamReader Read(JsonMembers root)
    {
        var reader = new TeamReader();
        if (root.Required("teams")?.Items() is not { } places)
            return reader;
        if (places.Count == 0)
            root["teams"]!.Refuse("must have at least one team");
        UniqueNames.Check(places);
        foreach (var place in places)
        {
            if (place.Members() is { } members)
                reader.Add(members);
        }

        return reader;
    }

    /// <summary>The sizes of all teams; null when a definition has none that can be used.</summary>
    internal static IReadOnlyList<TeamSize>? Sizes(IEnumerable<TeamSource> sources)
    {
        var sizes = new List<TeamSize>();
        var sound = true;
        foreach (var source in sources)
        {
            var size = Size(source.Members);
            sound &= size is not null;
            sizes.AddRange(source.Teams.Select(_ => size ?? new TeamSize(0, 0)));
        }

        return sound ? sizes : null;
    }

    private static TeamSize? Size(JsonMembers members)
    {
        var min = members.Required("minPlayers")?.Count(0, RuleSetLimits.PlayersMax);
        var max = members.Required("maxPlayers")?.Count(1, RuleSetLimits.PlayersMax);
        if (min is null || max is null)
            return null;
        if (min <= max)
            return new(min.Value, max.Value);
        members["minPlayers"]!.Refuse($"must not be greater than maxPlayers, which is {max}");
        return null;
    }

    private void Add(JsonMembers members)
    {
        var name = members.Required("name")?.Text();
        var quantity = members["quantity"]?.Count(1, RuleSetLimits.PlayersMax) ?? 1;
        if (name is null)
            return;
        var first = _teams.Count;
        if (quantity == 1)
            _teams.Add(new(name, name));
        else
            _teams.AddRange(Enumerable.Range(1, quantity).Select(number => new Team($"{name}_{number}", name)));
        _sources.Add(new(members, [.. Enumerable.Range(first, quantity)]));
        foreach (var team in _teams.Skip(first).Where(team => _teams.Take(first).Any(other => other.Name == team.Name)))
            members.Place.Refuse($"makes a team {team.Name}, and another definition does too");
    }
}
