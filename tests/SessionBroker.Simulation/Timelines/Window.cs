namespace SessionBroker.Simulation.Timelines;

/// <summary>The time between a request and its answer; both ends belong to it.</summary>
internal sealed record Window(DateTimeOffset From, DateTimeOffset To);
