using System.Collections.Immutable;

namespace SessionBroker.Functions.Scheduling;

/// <summary>All scheduled functions. A test compares them with template.yaml; the local stack runs the same.</summary>
public static class Schedules
{
    public static ImmutableArray<Schedule> All { get; } = [Reconcile.Schedule];
}

/// <summary>One function that a schedule invokes.</summary>
/// <param name="Handler">The function's <c>_HANDLER</c>.</param>
public sealed record Schedule(string Handler, TimeSpan Every);
