namespace SessionBroker.Simulation.Checks;

/// <summary>An invariant that did not hold.</summary>
internal sealed record Violation(string Invariant, string Detail);
