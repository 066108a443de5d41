using SessionBroker.Domain.Errors;
using SessionBroker.Functions.Http;

namespace SessionBroker.UnitTests.Errors;

/// <summary>What the broker itself refuses, and what holds for every row of the table.</summary>
public sealed class ErrorTableTests
{
    [Theory]
    [InlineData(ErrorKind.ValidationFailed, 400, false)]
    [InlineData(ErrorKind.ScopeMissing, 403, false)]
    [InlineData(ErrorKind.GameSessionNotFound, 404, false)]
    [InlineData(ErrorKind.ReservationNotFound, 404, false)]
    [InlineData(ErrorKind.RequestInProgress, 409, true)]
    [InlineData(ErrorKind.GameSessionActivating, 409, true)]
    [InlineData(ErrorKind.SeatAlreadyHeld, 409, false)]
    [InlineData(ErrorKind.SeatLimitReached, 409, false)]
    [InlineData(ErrorKind.IdempotencyKeyReused, 422, false)]
    [InlineData(ErrorKind.StoreUnavailable, 503, true)]
    [InlineData(ErrorKind.StoreTimedOut, 504, true)]
    [InlineData(ErrorKind.GameSessionDidNotStart, 503, true)]
    [InlineData(ErrorKind.UpstreamTimedOut, 504, true)]
    [InlineData(ErrorKind.UpstreamUnreachable, 504, true)]
    [InlineData(ErrorKind.Bug, 500, false)]
    public void The_brokers_own_refusals_are_answered_as_designed(ErrorKind kind, int status, bool isRetryable)
    {
        var row = kind.Row();

        (row.Status, kind.IsTransient()).ShouldBe((status, isRetryable));
    }

    [Theory]
    [InlineData("Unauthenticated", 401)]
    [InlineData("MethodNotAllowed", 405)]
    [InlineData("BodyTooLarge", 413)]
    [InlineData("UnsupportedMediaType", 415)]
    public void What_is_wrong_with_the_http_request_is_answered_as_designed(string kind, int status)
    {
        var row = Enum.Parse<RequestErrorKind>(kind).Row();

        (row.Status, row.RetryAfterSeconds).ShouldBe((status, null));
    }

    [Fact]
    public void Every_kind_has_a_code_of_its_own() => ErrorRows.All.Select(row => row.Code).ShouldBeUnique();

    [Fact]
    public void A_code_is_a_slug_and_the_end_of_its_type()
    {
        foreach (var row in ErrorRows.All)
        {
            row.Code.ShouldMatch("^[a-z]+(-[a-z]+)*$");
            row.Type.ShouldBe($"urn:sessionbroker:problem:{row.Code}");
        }
    }

    // 429 and 503 always tell when to come back; of the conflicts, those that pass by themselves.
    [Fact]
    public void Every_error_with_a_wait_has_a_retry_after()
    {
        var all = Enum.GetValues<ErrorKind>();
        var transient = all.Where(kind => kind.IsTransient()).Select(kind => kind.Row()).ToArray();
        var others = all.Where(kind => !kind.IsTransient()).Select(kind => kind.Row()).ToArray();

        transient.Where(row => row.Status is 409 or 429 or 503).ShouldAllBe(row => row.RetryAfterSeconds >= 1);
        others.ShouldAllBe(row => row.Status != 429 && row.Status != 503 && row.RetryAfterSeconds == null);
    }

    // What GameLift refuses of the broker must never look like a fault of the player's token.
    [Fact]
    public void Only_the_players_own_token_leads_to_401_or_403()
    {
        var codes = ErrorRows.All.Where(row => row.Status is 401 or 403).Select(row => row.Code);

        codes.ShouldBe(["unauthenticated", "scope-missing"], ignoreOrder: true);
    }
}
