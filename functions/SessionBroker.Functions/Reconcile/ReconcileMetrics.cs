using System.Collections.Immutable;

using SessionBroker.Domain.Reconciling;
using SessionBroker.Functions.Metrics;

namespace SessionBroker.Functions.Reconcile;

/// <summary>A pass as metrics. What is not known is left out: a zero would hide it.</summary>
internal static class ReconcileMetrics
{
    public static MetricLine Of(ReconcileReport report, string functionName)
    {
        var message =
            $"Reconciled {report.LookedAt}: {report.TimedOut} timed out, {report.Completed} completed, "
            + $"{report.Failed} failed, {report.Released} released, {report.Adopted} adopted, "
            + $"{report.StillActive} still active, {report.Errors} errors, {report.End}";
        ImmutableArray<MetricValue> counts =
        [
            BrokerMetrics.ReservationsLookedAt.Of(report.LookedAt),
            BrokerMetrics.ReservationsTimedOut.Of(report.TimedOut),
            BrokerMetrics.ReservationsCompleted.Of(report.Completed),
            BrokerMetrics.ReservationsFailed.Of(report.Failed),
            BrokerMetrics.ReservationsReleased.Of(report.Released),
            BrokerMetrics.ReservationsAdopted.Of(report.Adopted),
            BrokerMetrics.ReservationsStillActive.Of(report.StillActive),
            BrokerMetrics.ReconcileGameLiftCalls.Of(report.GameLiftCalls),
            BrokerMetrics.ReconcileSkipped.Of(report.Errors),
            BrokerMetrics.ReconcileStoppedEarly.Of(report.StoppedEarly ? 1 : 0),
        ];
        return new MetricLine(message, functionName, report.OldestOverdue is { } oldest
            ? counts.Add(BrokerMetrics.OldestOverdue.Of(oldest.TotalSeconds))
            : counts);
    }
}
