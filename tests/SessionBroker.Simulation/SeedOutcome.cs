using SessionBroker.Simulation.Checks;

namespace SessionBroker.Simulation;

/// <summary>How one seed's run ended.</summary>
/// <param name="Violation">The first invariant that did not hold; null where all did.</param>
/// <param name="Steps">How often the invariants were checked.</param>
/// <param name="Faults">How often each fault struck, by its number.</param>
internal sealed record SeedOutcome(
    int Seed, Violation? Violation, History History, long Steps, int Invocations, long[] Faults);
