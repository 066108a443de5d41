namespace SessionBroker.Simulation.Checks;

/// <summary>A request that a function has begun to handle.</summary>
/// <param name="IsSettledOtherwise">Whether its key had been answered for another body before.</param>
/// <param name="DuplicatesBefore">How many writes had arrived twice when it began.</param>
internal sealed record Question(Ask Ask, bool IsSettledOtherwise, long DuplicatesBefore);
