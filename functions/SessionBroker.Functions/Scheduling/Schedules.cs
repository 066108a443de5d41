using System.Collections.Immutable;

namespace SessionBroker.Functions.Scheduling;

/// <summary>
/// Every schedule: what template.yaml deploys and what the local stack runs. A test holds the three together.
/// </summary>
public static class Schedules
{
    public static ImmutableArray<Schedule> All { get; } = [new("Reconcile", TimeSpan.FromMinutes(1))];
}
