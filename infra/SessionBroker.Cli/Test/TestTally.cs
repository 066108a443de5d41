namespace SessionBroker.Cli.Test;

/// <summary>How a run ended, in numbers.</summary>
internal sealed record TestTally(int Passed, int Failed, int Skipped)
{
    public TestTally Plus(TestTally other) =>
        new(Passed + other.Passed, Failed + other.Failed, Skipped + other.Skipped);

    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";
}
