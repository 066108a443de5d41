using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reconciling;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.Metrics;

namespace SessionBroker.Functions.Scheduling;

/// <summary>
/// Runs a pass of the reconciler and reports its counts. An update that fails is not an error of the function: the next
/// pass tries again, and an alarm monitors the age of the oldest overdue reservation.
/// </summary>
internal sealed partial class Reconcile(Reconciliation reconciliation, ILogger log)
{
    private static readonly EventId Reconciled = new(1010);

    public static Schedule Schedule { get; } = new(nameof(Reconcile), TimeSpan.FromMinutes(1));

    public async Task<ReconcileResponse> RunAsync(ScheduledInvocation invocation, CancellationToken cancellationToken)
    {
        var report = await reconciliation.RunAsync(invocation.Deadline, cancellationToken);

        foreach (var (subject, error) in report.Failures) Log.Left(log, subject, error);
        var isWorthReading = report.Settled > 0 || report.Adopted > 0 || report.Errors > 0 || report.StoppedEarly;
        ToMetrics(report, invocation.FunctionName)
            .Write(log, isWorthReading ? LogLevel.Information : LogLevel.Debug, Reconciled);
        return ToResponse(report);
    }

    // An unknown value is left out instead of reported as zero.
    private static MetricLine ToMetrics(ReconcileReport report, string functionName)
    {
        var message =
            $"Reconciled {report.Checked}: {report.TimedOut} timed out, {report.Completed} completed, "
            + $"{report.Failed} failed, {report.Released} released, {report.Adopted} adopted, "
            + $"{report.StillActive} still active, {report.Errors} errors, {report.End}";
        ImmutableArray<MetricValue> counts =
        [
            BrokerMetrics.ReservationsChecked.Of(report.Checked),
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

    private static ReconcileResponse ToResponse(ReconcileReport report) => new(
        JsonNamingPolicy.CamelCase.ConvertName(report.End.ToString()),
        report.Checked, report.TimedOut, report.Completed, report.Failed, report.Released, report.Adopted,
        report.StillActive, report.GameLiftCalls, report.Errors, report.OldestOverdue?.TotalSeconds);

    private static partial class Log
    {
        public static void Left(ILogger log, string subject, BrokerError error) =>
            Left(log, subject, error.Kind.Row().Code, error.Upstream?.Operation, error.Upstream?.Error, error.Detail);

        [LoggerMessage(1011, LogLevel.Error, "{Subject} is left to the next pass: {Code} {Operation} {Error} {Detail}")]
        private static partial void Left(
            ILogger log, string subject, string code, string? operation, string? error, string? detail);
    }
}

/// <summary>The counts of a pass, for people who invoke the function manually.</summary>
/// <param name="End">complete, outOfTime or throttled.</param>
internal sealed record ReconcileResponse(
    string End, int Checked, int TimedOut, int Completed, int Failed, int Released, int Adopted,
    int StillActive, int GameLiftCalls, int Errors, double? OldestOverdueSeconds);
