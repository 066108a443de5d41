using System.Collections.Frozen;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>An operator of compound statements, with how many operands it takes.</summary>
internal sealed record CompoundOperator(
    string Name, int OperandsMin, int OperandsMax, Func<Verdict[], Verdict> Combine)
{
    private static readonly FrozenDictionary<string, CompoundOperator> ByName = new CompoundOperator[]
    {
        new("and", 2, int.MaxValue, verdicts => verdicts.Max()),
        new("or", 2, int.MaxValue, verdicts => verdicts.Min()),
        new("not", 1, 1, verdicts => verdicts[0] == Verdict.Holds ? Verdict.Fails : Verdict.Holds),
        new("xor", 2, int.MaxValue, ExactlyOne),
    }.ToFrozenDictionary(each => each.Name);

    internal static IEnumerable<string> Names => ["and", "or", "not", "xor"];

    internal static CompoundOperator? Find(string name) => ByName.GetValueOrDefault(name);

    // What xor means for more than two operands is not documented.
    private static Verdict ExactlyOne(Verdict[] verdicts) => verdicts.Count(verdict => verdict == Verdict.Holds) switch
    {
        1 => Verdict.Holds,
        _ => Verdicts.Failed(verdicts.All(verdict => verdict == Verdict.FailsForGood)),
    };
}
