using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>The averages of the balanced attribute, kept up to date as parties join teams and leave them.</summary>
internal sealed class TeamBalance(int attribute, Lineup lineup)
{
    private readonly double[] _sums = new double[lineup.Teams];

    internal void Add(int team, Party party) => _sums[team] += SumOf(party);

    internal void TakeBack(int team, Party party) => _sums[team] -= SumOf(party);

    /// <summary>How far the team's average is from that of the match once the party is in the team.</summary>
    internal double DistanceWith(int team, Party party)
    {
        var sum = SumOf(party);
        var ofTeam = (_sums[team] + sum) / (lineup.SizeOf(team) + party.Size);
        var ofMatch = (_sums.Sum() + sum) / (lineup.Players + party.Size);
        return Math.Abs(ofTeam - ofMatch);
    }

    private double SumOf(Party party) =>
        SortedValues.Number(party, attribute, PartyAggregation.Average)!.Value * party.Size;
}
