using System.Collections.Immutable;

namespace SessionBroker.Functions.Metrics;

/// <summary>Every metric of the broker; docs/metrics.md says which question each one answers.</summary>
public static class BrokerMetrics
{
    public static Metric ReservationsChecked { get; } = new("ReservationsChecked", MetricUnit.Count);

    public static Metric ReservationsTimedOut { get; } = new("ReservationsTimedOut", MetricUnit.Count);

    public static Metric ReservationsCompleted { get; } = new("ReservationsCompleted", MetricUnit.Count);

    public static Metric ReservationsFailed { get; } = new("ReservationsFailed", MetricUnit.Count);

    public static Metric ReservationsReleased { get; } = new("ReservationsReleased", MetricUnit.Count);

    public static Metric ReservationsAdopted { get; } = new("ReservationsAdopted", MetricUnit.Count);

    public static Metric ReservationsStillActive { get; } = new("ReservationsStillActive", MetricUnit.Count);

    public static Metric ReconcileGameLiftCalls { get; } = new("ReconcileGameLiftCalls", MetricUnit.Count);

    public static Metric ReconcileSkipped { get; } = new("ReconcileSkipped", MetricUnit.Count);

    public static Metric ReconcileStoppedEarly { get; } = new("ReconcileStoppedEarly", MetricUnit.Count);

    public static Metric OldestOverdue { get; } = new("OldestOverdue", MetricUnit.Seconds);

    public static Metric PlacementsFulfilled { get; } = new("PlacementsFulfilled", MetricUnit.Count);

    public static Metric PlacementsCancelled { get; } = new("PlacementsCancelled", MetricUnit.Count);

    public static Metric PlacementsTimedOut { get; } = new("PlacementsTimedOut", MetricUnit.Count);

    public static Metric PlacementsFailed { get; } = new("PlacementsFailed", MetricUnit.Count);

    public static Metric PlacementTime { get; } = new("PlacementTime", MetricUnit.Seconds);

    /// <summary>What each pass of Reconcile reports.</summary>
    public static ImmutableArray<Metric> Reconcile { get; } =
    [
        ReservationsChecked, ReservationsTimedOut, ReservationsCompleted, ReservationsFailed, ReservationsReleased,
        ReservationsAdopted, ReservationsStillActive, ReconcileGameLiftCalls, ReconcileSkipped, ReconcileStoppedEarly,
        OldestOverdue,
    ];

    /// <summary>What the ends of placements report.</summary>
    public static ImmutableArray<Metric> Placements { get; } =
        [PlacementsFulfilled, PlacementsCancelled, PlacementsTimedOut, PlacementsFailed, PlacementTime];

    public static ImmutableArray<Metric> All { get; } = [.. Reconcile, .. Placements];
}
