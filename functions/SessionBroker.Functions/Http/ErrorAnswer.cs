using System.Globalization;

using SessionBroker.Domain.Errors;

namespace SessionBroker.Functions.Http;

/// <summary>Turns an error into the answer that its row of the table gives.</summary>
internal static class ErrorAnswer
{
    /// <param name="path">The path that was asked for.</param>
    public static HttpAnswer From(BrokerError error, string path, string requestId)
    {
        var row = error.Kind.Row();
        var problem = new Problem(
            row.Type,
            row.Title,
            row.Status,
            error.Message,
            error.Instance ?? path,
            row.Code,
            row.Retryable,
            requestId,
            error.Upstream is { } upstream ? new ProblemUpstream(upstream.Operation, upstream.Error) : null,
            error.Faults.IsEmpty ? null : [.. error.Faults.Select(ToProblemFault)]);

        var answer = HttpAnswer.Json(row.Status, problem, ApiJson.Default.Problem)
            .With("content-type", "application/problem+json")
            .Replayed(error.Replayed);
        return RetryAfterSeconds(error, row) is { } seconds
            ? answer.With("retry-after", seconds.ToString(CultureInfo.InvariantCulture))
            : answer;
    }

    // A whole number of seconds, never 0: the client would come back at once.
    private static int? RetryAfterSeconds(BrokerError error, ErrorRow row) => error.RetryAfter is { } wait
        ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))
        : row.RetryAfterSeconds;

    private static ProblemFault ToProblemFault(Fault fault) => new(fault.Pointer, fault.Parameter, fault.Detail);
}
