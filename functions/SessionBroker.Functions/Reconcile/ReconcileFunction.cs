using Microsoft.Extensions.Logging;

using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reconciling;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.Scheduling;

namespace SessionBroker.Functions.Reconcile;

/// <summary>
/// Runs a pass of the reconciler and tells what it did. What a pass could not do is no error of the function: the next
/// one tries again, and an alarm watches how old the oldest gets.
/// </summary>
internal sealed partial class ReconcileFunction(Reconciliation reconciliation, ILogger log)
{
    private static readonly EventId Reconciled = new(1010);

    public async Task<ReconcileResponse> RunAsync(ScheduledInvocation invocation, CancellationToken cancellationToken)
    {
        var report = await reconciliation.RunAsync(invocation.Deadline, cancellationToken);

        foreach (var (subject, error) in report.Failures) Log.Left(log, subject, error);
        var isWorthReading = report.Settled > 0 || report.Adopted > 0 || report.Errors > 0 || report.StoppedEarly;
        ReconcileMetrics.Of(report, invocation.FunctionName)
            .Write(log, isWorthReading ? LogLevel.Information : LogLevel.Debug, Reconciled);
        return ReconcileResponse.From(report);
    }

    private static partial class Log
    {
        public static void Left(ILogger log, string subject, BrokerError error) =>
            Left(log, subject, error.Kind.Row().Code, error.Upstream?.Operation, error.Upstream?.Error, error.Detail);

        [LoggerMessage(1011, LogLevel.Error, "Left {Subject} to the next pass: {Code} {Operation} {Error} {Detail}")]
        private static partial void Left(
            ILogger log, string subject, string code, string? operation, string? error, string? detail);
    }
}
