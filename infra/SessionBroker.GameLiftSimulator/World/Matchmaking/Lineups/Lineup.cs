namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

/// <summary>
/// A match in the making: who is in which team. Parties are added and taken back in turn, as on a stack.
/// </summary>
internal sealed class Lineup
{
    private readonly List<Party>[] _teams;
    private readonly int[] _sizes;

    internal Lineup(int teams)
    {
        _teams = [.. Enumerable.Range(0, teams).Select(_ => new List<Party>())];
        _sizes = new int[teams];
    }

    internal int Teams => _teams.Length;

    internal int Players { get; private set; }

    internal IEnumerable<Party> Parties => _teams.SelectMany(team => team);

    internal IReadOnlyList<Party> Team(int team) => _teams[team];

    internal int SizeOf(int team) => _sizes[team];

    internal void Add(int team, Party party)
    {
        _teams[team].Add(party);
        Resize(team, party.Size);
    }

    /// <summary>Takes back the party that joined this team last.</summary>
    internal void TakeBack(int team)
    {
        Resize(team, -_teams[team][^1].Size);
        _teams[team].RemoveAt(_teams[team].Count - 1);
    }

    private void Resize(int team, int players)
    {
        _sizes[team] += players;
        Players += players;
    }
}
