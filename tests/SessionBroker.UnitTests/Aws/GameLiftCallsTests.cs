using System.Net;
using Amazon.Runtime;
using SessionBroker.Aws.GameLift;
using SessionBroker.Domain.Errors;
using SessionBroker.TestKit;
using SessionBroker.UnitTests.GameLiftClient;

namespace SessionBroker.UnitTests.Aws;

public sealed class GameLiftCallsTests
{
    private readonly ManualTimeProvider _time = new();

    public static TheoryData<string> DocumentedErrors =>
        [.. Contract.Operations.SelectMany(Contract.ErrorsOf).Distinct().Order()];

    public static TheoryData<Exception, ErrorKind, string> Failures => new()
    {
        { Answered("GameSessionFullException"), ErrorKind.GameSessionFull, "GameSessionFullException" },
        { Answered("ThrottlingException"), ErrorKind.Throttled, "ThrottlingException" },
        { Answered("AccessDeniedException"), ErrorKind.BrokerNotAuthorized, "AccessDeniedException" },
        { Answered("SomethingNew"), ErrorKind.UpstreamFailed, "SomethingNew" },
        { Answered(""), ErrorKind.UpstreamFailed, "Http503" },
        { Answered(null), ErrorKind.UpstreamFailed, "Http503" },
        { new AmazonUnmarshallingException("r", "", null), ErrorKind.UpstreamFailed, "UnreadableAnswer" },
        { new AmazonClientException("No credentials."), ErrorKind.BrokerNotAuthorized, "NoCredentials" },
        { Cut(HttpRequestError.ConnectionError), ErrorKind.UpstreamUnreachable, "ConnectionError" },
        { Cut(HttpRequestError.NameResolutionError), ErrorKind.UpstreamUnreachable, "NameResolutionError" },
        { Cut(HttpRequestError.SecureConnectionError), ErrorKind.UpstreamUnreachable, "SecureConnectionError" },
        { Cut(HttpRequestError.ResponseEnded), ErrorKind.UpstreamTimedOut, "NoAnswer" },
        { new HttpRequestException("Reset."), ErrorKind.UpstreamTimedOut, "NoAnswer" },
        { new IOException("Cut off."), ErrorKind.UpstreamTimedOut, "NoAnswer" },
        { new TimeoutException(), ErrorKind.UpstreamTimedOut, "NoAnswer" },
        { new TaskCanceledException(), ErrorKind.UpstreamTimedOut, "NoAnswer" },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task What_is_thrown_becomes_an_error_of_its_kind(Exception thrown, ErrorKind kind, string name)
    {
        var result = await GameLiftCalls.TryAsync<string>("CreatePlayerSession", () => throw thrown);

        (result.Error!.Kind, result.Error.Upstream).ShouldBe((kind, new Upstream("CreatePlayerSession", name)));
        result.Error.Detail!.ShouldContain("CreatePlayerSession");
    }

    // The SDK puts a whole answer of the service into the message of an exception.
    [Fact]
    public async Task What_the_log_keeps_of_a_failure_is_short()
    {
        var words = new string('w', 100_000);
        Exception[] failures =
        [
            new AmazonServiceException(words, ErrorType.Unknown, "Name", "request-1", HttpStatusCode.BadRequest),
            new AmazonUnmarshallingException("request-1", "", words, innerException: null),
            new AmazonClientException(words),
            new HttpRequestException(words),
            new InvalidDataException(words),
        ];

        foreach (var failure in failures)
        {
            var result = await GameLiftCalls.TryAsync<string>("CreatePlayerSession", () => throw failure);

            result.Error!.Detail!.Length.ShouldBeInRange(200, 300, failure.GetType().Name);
        }
    }

    [Fact]
    public async Task A_mistake_of_ours_is_not_taken_for_a_failure_of_game_lift() =>
        await Should.ThrowAsync<InvalidOperationException>(() =>
            GameLiftCalls.TryAsync<string>("DescribeGameSessions", () => throw new InvalidOperationException()));

    [Theory]
    [MemberData(nameof(DocumentedErrors))]
    public void Every_documented_error_has_its_row(string name)
    {
        var kind = GameLiftErrors.KindOf(name);

        (kind == ErrorKind.UpstreamFailed).ShouldBe(name == "InternalServiceException");
        GameLiftErrors.MessageOf(kind, "").ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void The_message_of_a_retired_alias_is_its_owners()
    {
        GameLiftErrors.MessageOf(ErrorKind.DestinationRetired, "Update!").ShouldBe("Update!");
        GameLiftErrors.MessageOf(ErrorKind.NoCapacity, "fleet-secret").ShouldNotContain("fleet-secret");
    }

    [Theory]
    [InlineData("CreatePlayerSession", "ThrottlingException", 3)]
    [InlineData("CreatePlayerSession", "InternalServiceException", 1)]
    [InlineData("CreatePlayerSession", "GameSessionFullException", 1)]
    [InlineData("CreateGameSession", "ThrottlingException", 4)]
    [InlineData("CreateGameSession", "InternalServiceException", 4)]
    [InlineData("CreateGameSession", "LimitExceededException", 1)]
    [InlineData("DescribePlayerSessions", "InternalServiceException", 4)]
    [InlineData("DescribePlayerSessions", "NotFoundException", 1)]
    public async Task A_call_is_made_again_only_where_that_helps_and_does_no_harm(
        string operation, string error, int tries)
    {
        var made = 0;

        var sending = new GameLiftCalls(_time, new Random(1)).SendAsync<string>(
            operation, () => FailAsync(error, ref made), TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(10));

        (await sending).Error.ShouldNotBeNull();
        made.ShouldBe(tries);
    }

    [Fact]
    public async Task The_end_of_the_invocation_ends_the_tries()
    {
        using var ending = new CancellationTokenSource();
        var made = 0;

        var sending = new GameLiftCalls(_time, new Random(1)).SendAsync<string>(
            "CreateGameSession", () => FailAsync("ThrottlingException", ref made), ending.Token);
        await ending.CancelAsync();

        (await sending).Error!.Kind.ShouldBe(ErrorKind.Throttled);
        made.ShouldBe(1);
    }

    private static Task<string> FailAsync(string error, ref int made)
    {
        made++;
        return Task.FromException<string>(Answered(error));
    }

    private static HttpRequestException Cut(HttpRequestError error) => new(error);

    private static AmazonServiceException Answered(string? name) =>
        new("GameLift's words.", ErrorType.Unknown, name, "request-1", HttpStatusCode.ServiceUnavailable);
}
