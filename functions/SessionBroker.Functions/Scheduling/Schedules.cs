using System.Collections.Immutable;

namespace SessionBroker.Functions.Scheduling;

/// <summary>
/// Every schedule: what template.yaml deploys and what the local stack runs. A test holds the three together.
/// </summary>
public static class Schedules
{
    public static ImmutableArray<Schedule> All { get; } = [Reconcile.Schedule];
}

/// <summary>One function that a schedule invokes.</summary>
/// <param name="Handler">The function's <c>_HANDLER</c>.</param>
public sealed record Schedule(string Handler, TimeSpan Every);
