using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SessionBroker.Domain.Errors;
using SessionBroker.Functions.Json;

namespace SessionBroker.Functions.Http;

/// <summary>
/// Writes the problem document of a refusal. Its size is limited whatever the request was: repeated texts are
/// truncated, and it lists only as many errors as fit.
/// </summary>
internal static class ProblemResult
{
    public const int BytesMax = 32 * 1024;

    // The longest valid path has a game session's id of 1,024 characters.
    private const int PathCharactersMax = 1100;
    private const int DetailCharactersMax = 1024;
    private const int ErrorDetailCharactersMax = 512;
    private const int NameCharactersMax = 128;

    public static HttpResult From(Refusal refusal, string path, string requestId)
    {
        var answer = Write(ToProblem(refusal, path, requestId));
        while (Encoding.UTF8.GetByteCount(answer.Body) > BytesMax && refusal.Errors is [.. var fewer, _])
        {
            refusal = Refusal.Invalid(fewer, refusal.ErrorCount);
            answer = Write(ToProblem(refusal, path, requestId));
        }

        answer = answer.Replayed(refusal.Error is { Replayed: true });
        return RetryAfterSeconds(refusal) is { } seconds
            ? answer.With("retry-after", seconds.ToString(CultureInfo.InvariantCulture))
            : answer;
    }

    private static HttpResult Write(Problem problem) => HttpResult
        .Json(problem.Status, problem, HttpJson.Relaxed.Problem)
        .With("content-type", "application/problem+json");

    private static Problem ToProblem(Refusal refusal, string path, string requestId) => new(
        refusal.Row.Type,
        refusal.Row.Title,
        refusal.Row.Status,
        refusal.Message.Cut(DetailCharactersMax),
        (refusal.Error?.Reservation is { } reservation ? ResourcePaths.Of(reservation) : path).Cut(PathCharactersMax),
        refusal.Row.Code,
        refusal.IsRetryable,
        requestId,
        refusal.Error?.Upstream is { } upstream
            ? upstream with { Error = upstream.Error.Cut(NameCharactersMax) }
            : null,
        refusal.Errors.IsEmpty
            ? null
            : [.. refusal.Errors.Select(each => each with { Detail = each.Detail.Cut(ErrorDetailCharactersMax) })]);

    // A whole number of seconds and never 0, with which the client would retry immediately.
    private static int? RetryAfterSeconds(Refusal refusal) => refusal.Error?.RetryAfter is { } wait
        ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))
        : refusal.Row.RetryAfterSeconds;
}

/// <summary>The body of every error: RFC 9457, with additional members for client programs.</summary>
/// <param name="Code">Stable; each has a row in docs/errors.md.</param>
/// <param name="RequestId">For the operator's logs.</param>
/// <param name="Upstream">The failed call to another service, if that is the cause.</param>
internal sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    string Code,
    bool Retryable,
    string RequestId,
    Upstream? Upstream,
    ImmutableArray<InputError>? Errors);
