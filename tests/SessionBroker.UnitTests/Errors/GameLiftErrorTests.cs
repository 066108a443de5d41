using System.Text.Json.Nodes;
using SessionBroker.Aws.GameLift;
using SessionBroker.Domain.Errors;
using SessionBroker.Functions.Http;

namespace SessionBroker.UnitTests.Errors;

/// <summary>Every error that GameLift documents is answered as the design says.</summary>
public sealed class GameLiftErrorTests
{
    // The design's table, name by name, and TaggingFailedException, which only calls that tag resources can get.
    private static readonly Dictionary<string, Answer> Designed = new()
    {
        ["InvalidRequestException"] = new(400, IsRetryable: false, HasRetryAfter: false),
        ["UnsupportedRegionException"] = new(400, IsRetryable: false, HasRetryAfter: false),
        ["TaggingFailedException"] = new(400, IsRetryable: false, HasRetryAfter: false),
        ["NotFoundException"] = new(404, IsRetryable: false, HasRetryAfter: false),
        ["ConflictException"] = new(409, IsRetryable: true, HasRetryAfter: true),
        ["InvalidGameSessionStatusException"] = new(409, IsRetryable: false, HasRetryAfter: false),
        ["GameSessionFullException"] = new(409, IsRetryable: false, HasRetryAfter: false),
        ["IdempotentParameterMismatchException"] = new(422, IsRetryable: false, HasRetryAfter: false),
        ["TerminalRoutingStrategyException"] = new(410, IsRetryable: false, HasRetryAfter: false),
        ["LimitExceededException"] = new(429, IsRetryable: true, HasRetryAfter: true),
        ["FleetCapacityExceededException"] = new(503, IsRetryable: true, HasRetryAfter: true),
        ["NotReadyException"] = new(503, IsRetryable: true, HasRetryAfter: true),
        ["InvalidFleetStatusException"] = new(503, IsRetryable: true, HasRetryAfter: true),
        ["UnauthorizedException"] = new(502, IsRetryable: false, HasRetryAfter: false),
        ["InternalServiceException"] = new(502, IsRetryable: true, HasRetryAfter: false),
    };

    [Fact]
    public void Every_documented_error_of_every_operation_is_answered_as_designed()
    {
        var documented = Documented().ToArray();

        var wrong =
            from error in documented
            where !Designed.TryGetValue(error.Name, out var designed) || AnswerTo(error.Name) != designed
            select $"{error.Operation} {error.Name}: {AnswerTo(error.Name)}";

        documented.Length.ShouldBeGreaterThan(100);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_table_names_no_error_that_gamelift_does_not_document()
    {
        var service = ReadContract()["errors"]!.AsObject().Select(error => error.Key);

        Designed.Keys.ShouldBeSubsetOf(service);
    }

    // A client does different things with each of them.
    [Fact]
    public void Errors_that_share_a_status_have_codes_of_their_own()
    {
        string[] conflicts = ["ConflictException", "InvalidGameSessionStatusException", "GameSessionFullException"];
        string[] waits = ["FleetCapacityExceededException", "NotReadyException", "InvalidFleetStatusException"];

        conflicts.Concat(waits).Select(name => GameLiftErrors.KindOf(name).Row().Code).ShouldBeUnique();
    }

    [Theory]
    [InlineData("OutOfCapacityException", "no-capacity")]
    [InlineData("ThrottlingException", "throttled")]
    [InlineData("TooManyRequestsException", "throttled")]
    [InlineData("RequestLimitExceeded", "throttled")]
    [InlineData("AccessDeniedException", "broker-not-authorized")]
    [InlineData("UnrecognizedClientException", "broker-not-authorized")]
    [InlineData("ExpiredTokenException", "broker-not-authorized")]
    [InlineData("ValidationException", "game-lift-rejected-request")]
    [InlineData("SomethingNew", "upstream-failed")]
    [InlineData("notfoundexception", "upstream-failed")]
    [InlineData("", "upstream-failed")]
    [InlineData(null, "upstream-failed")]
    public void Errors_that_no_operation_here_documents_have_a_code_too(string? name, string code) =>
        GameLiftErrors.KindOf(name).Row().Code.ShouldBe(code);

    private static Answer AnswerTo(string name)
    {
        var kind = GameLiftErrors.KindOf(name);
        return new Answer(kind.Row().Status, kind.IsTransient(), kind.Row().RetryAfterSeconds is not null);
    }

    private static IEnumerable<(string Operation, string Name)> Documented() =>
        from operation in ReadContract()["operations"]!.AsObject()
        from error in operation.Value!["errors"]!.AsArray()
        select (operation.Key, (string)error!["name"]!);

    private static JsonNode ReadContract()
    {
        using var contract = typeof(GameLiftErrorTests).Assembly.GetManifestResourceStream("contract.json")!;
        return JsonNode.Parse(contract)!;
    }

    private sealed record Answer(int Status, bool IsRetryable, bool HasRetryAfter);
}
