using System.Text.Json;

using SessionBroker.Domain.Reconciling;

namespace SessionBroker.Functions.Reconcile;

/// <summary>What a pass did, for whoever invokes the function by hand.</summary>
/// <param name="End">complete, outOfTime or throttled.</param>
internal sealed record ReconcileResponse(
    string End,
    int LookedAt,
    int TimedOut,
    int Completed,
    int Failed,
    int Released,
    int Adopted,
    int StillActive,
    int GameLiftCalls,
    int Errors,
    double? OldestOverdueSeconds)
{
    public static ReconcileResponse From(ReconcileReport report) => new(
        JsonNamingPolicy.CamelCase.ConvertName(report.End.ToString()),
        report.LookedAt,
        report.TimedOut,
        report.Completed,
        report.Failed,
        report.Released,
        report.Adopted,
        report.StillActive,
        report.GameLiftCalls,
        report.Errors,
        report.OldestOverdue?.TotalSeconds);
}
