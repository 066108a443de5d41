namespace SessionBroker.EndToEndTests.Crashes;

/// <summary>What came of one fault at one call.</summary>
/// <param name="Number">Which call of the scenario it was, from 1.</param>
/// <param name="Call">The call's service and operation.</param>
/// <param name="Mode">Null where something did not hold although nothing went wrong.</param>
/// <param name="Answered">What the client was answered, in short; null where something did not hold.</param>
/// <param name="Failure">What did not hold.</param>
internal sealed record CrashOutcome(
    Scenario Scenario, int Number, string Call, FaultMode? Mode, string? Answered, string? Failure);
