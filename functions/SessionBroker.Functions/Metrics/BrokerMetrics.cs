using System.Collections.Immutable;

namespace SessionBroker.Functions.Metrics;

/// <summary>All metrics of the broker; docs/metrics.md explains each.</summary>
public static class BrokerMetrics
{
    public static Metric ReservationsChecked { get; } = new("ReservationsChecked");

    public static Metric ReservationsTimedOut { get; } = new("ReservationsTimedOut");

    public static Metric ReservationsCompleted { get; } = new("ReservationsCompleted");

    public static Metric ReservationsFailed { get; } = new("ReservationsFailed");

    public static Metric ReservationsReleased { get; } = new("ReservationsReleased");

    public static Metric ReservationsAdopted { get; } = new("ReservationsAdopted");

    public static Metric ReservationsStillActive { get; } = new("ReservationsStillActive");

    public static Metric ReconcileGameLiftCalls { get; } = new("ReconcileGameLiftCalls");

    public static Metric ReconcileSkipped { get; } = new("ReconcileSkipped");

    public static Metric ReconcileStoppedEarly { get; } = new("ReconcileStoppedEarly");

    public static Metric OldestOverdue { get; } = new("OldestOverdue", MetricUnit.Seconds);

    public static Metric PlacementsFulfilled { get; } = new("PlacementsFulfilled");

    public static Metric PlacementsCancelled { get; } = new("PlacementsCancelled");

    public static Metric PlacementsTimedOut { get; } = new("PlacementsTimedOut");

    public static Metric PlacementsFailed { get; } = new("PlacementsFailed");

    public static Metric PlacementTime { get; } = new("PlacementTime", MetricUnit.Seconds);

    public static Metric TicketsMatched { get; } = new("TicketsMatched");

    public static Metric TicketsCancelled { get; } = new("TicketsCancelled");

    public static Metric TicketsTimedOut { get; } = new("TicketsTimedOut");

    public static Metric TicketsFailed { get; } = new("TicketsFailed");

    public static Metric MatchTime { get; } = new("MatchTime", MetricUnit.Seconds);

    public static Metric MatchesAccepted { get; } = new("MatchesAccepted");

    public static Metric MatchesRejected { get; } = new("MatchesRejected");

    public static Metric MatchesNotAnswered { get; } = new("MatchesNotAnswered");

    /// <summary>The metrics of each pass of Reconcile.</summary>
    public static ImmutableArray<Metric> Reconcile { get; } =
    [
        ReservationsChecked, ReservationsTimedOut, ReservationsCompleted, ReservationsFailed, ReservationsReleased,
        ReservationsAdopted, ReservationsStillActive, ReconcileGameLiftCalls, ReconcileSkipped, ReconcileStoppedEarly,
        OldestOverdue,
    ];

    public static ImmutableArray<Metric> Placements { get; } =
        [PlacementsFulfilled, PlacementsCancelled, PlacementsTimedOut, PlacementsFailed, PlacementTime];

    /// <summary>The metrics of matchmaking tickets and of the acceptance of matches.</summary>
    public static ImmutableArray<Metric> Matchmaking { get; } =
    [
        TicketsMatched, TicketsCancelled, TicketsTimedOut, TicketsFailed, MatchTime,
        MatchesAccepted, MatchesRejected, MatchesNotAnswered,
    ];

    public static ImmutableArray<Metric> All { get; } = [.. Reconcile, .. Placements, .. Matchmaking];
}
