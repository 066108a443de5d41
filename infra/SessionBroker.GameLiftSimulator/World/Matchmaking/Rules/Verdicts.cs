namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

internal static class Verdicts
{
    extension(Verdict verdict)
    {
        internal Verdict OrWorse(Verdict other) => verdict > other ? verdict : other;
    }

    internal static Verdict Failed(bool lasting) => lasting ? Verdict.FailsForGood : Verdict.Fails;
}
