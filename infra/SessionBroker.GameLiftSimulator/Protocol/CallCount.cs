namespace SessionBroker.GameLiftSimulator.Protocol;

/// <summary>How often an operation came to an outcome: "OK", "dropped" (by a fault), or an error's code.</summary>
public sealed record CallCount(string Operation, string Outcome, long Count);
