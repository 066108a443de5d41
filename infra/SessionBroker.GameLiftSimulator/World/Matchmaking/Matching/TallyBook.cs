using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

internal sealed class TallyBook
{
    private readonly Dictionary<string, RuleTally> _tallies = [];

    internal IReadOnlyList<RuleTally> All => [.. _tallies.Values];

    internal void Note(string rule, Verdict verdict)
    {
        var tally = _tallies.GetValueOrDefault(rule) ?? new(rule, 0, 0);
        _tallies[rule] = verdict == Verdict.Holds
            ? tally with { PassedCount = tally.PassedCount + 1 }
            : tally with { FailedCount = tally.FailedCount + 1 };
    }
}
