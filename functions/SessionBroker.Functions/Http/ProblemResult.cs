using System.Globalization;
using System.Text;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Functions.Http;

/// <summary>
/// Turns an error into the answer that its row of the table gives. However large the request was, the problem is not:
/// each text that it repeats is cut, and it lists as many faults as there is room for.
/// </summary>
internal static class ProblemResult
{
    /// <summary>The most bytes of a problem.</summary>
    public const int BytesMax = 32 * 1024;

    // The longest path that leads anywhere here holds a game session's id of 1,024 characters.
    private const int PathCharactersMax = 1100;
    private const int DetailCharactersMax = 1024;
    private const int ErrorDetailCharactersMax = 512;
    private const int NameCharactersMax = 128;

    /// <param name="path">The path that was asked for.</param>
    public static HttpResult From(BrokerError error, string path, string requestId)
    {
        var row = error.Kind.Row();
        var answer = Write(ToProblem(error, row, path, requestId));
        while (Encoding.UTF8.GetByteCount(answer.Body) > BytesMax && error.ValidationErrors is [.. var fewer, _])
        {
            error = BrokerError.Invalid(fewer, error.ValidationErrorCount);
            answer = Write(ToProblem(error, row, path, requestId));
        }

        answer = answer.Replayed(error.Replayed);
        return RetryAfterSeconds(error, row) is { } seconds
            ? answer.With("retry-after", seconds.ToString(CultureInfo.InvariantCulture))
            : answer;
    }

    private static HttpResult Write(Problem problem) => HttpResult
        .Json(problem.Status, problem, HttpJson.Relaxed.Problem)
        .With("content-type", "application/problem+json");

    private static Problem ToProblem(BrokerError error, ErrorRow row, string path, string requestId) => new(
        row.Type,
        row.Title,
        row.Status,
        error.Message.Cut(DetailCharactersMax),
        (error.Reservation is { } reservation ? ResourcePaths.Of(reservation) : path).Cut(PathCharactersMax),
        row.Code,
        error.Kind.IsTransient() || error.RetryAfter is not null,
        requestId,
        error.Upstream is { } upstream ? upstream with { Error = upstream.Error.Cut(NameCharactersMax) } : null,
        error.ValidationErrors.IsEmpty
            ? null
            :
            [
                .. error.ValidationErrors.Select(
                    each => each with { Detail = each.Detail.Cut(ErrorDetailCharactersMax) }),
            ]);

    // A whole number of seconds, never 0: the client would come back at once.
    private static int? RetryAfterSeconds(BrokerError error, ErrorRow row) => error.RetryAfter is { } wait
        ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))
        : row.RetryAfterSeconds;
}
