using Amazon.GameLift;
using Amazon.GameLift.Model;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>
/// What Core sends again by itself. The broker must know it: a repeated CreatePlayerSession can take a second seat, and
/// a limit is no throttling, whatever Core thinks.
/// </summary>
public sealed class RetryTests
{
    [Theory]
    [InlineData("ThrottlingException", 400)]
    [InlineData("LimitExceededException", 400)]
    [InlineData("InternalServiceException", 500)]
    [InlineData("Unknown", 502)]
    [InlineData("Unknown", 503)]
    [InlineData("Unknown", 504)]
    public async Task Core_sends_again_after(string code, int status)
    {
        await using var server = await LoopbackService.StartAsync(Answer.Error(code, status), new Answer(200, "{}"));
        using var client = server.Client(config => config.MaxErrorRetry = 1);

        await client.CreatePlayerSessionAsync("arn", "player", TestContext.Current.CancellationToken);

        server.Requests.Count.ShouldBe(2);
        server.Requests[1].Body.ToJsonString().ShouldBe(server.Requests[0].Body.ToJsonString());
    }

    [Theory]
    [InlineData("ConflictException")]
    [InlineData("FleetCapacityExceededException")]
    [InlineData("GameSessionFullException")]
    [InlineData("IdempotentParameterMismatchException")]
    [InlineData("InvalidFleetStatusException")]
    [InlineData("InvalidGameSessionStatusException")]
    [InlineData("InvalidRequestException")]
    [InlineData("NotFoundException")]
    [InlineData("NotReadyException")]
    [InlineData("TerminalRoutingStrategyException")]
    [InlineData("UnauthorizedException")]
    [InlineData("ValidationException")]
    public async Task Core_does_not_send_again_after(string code)
    {
        (await RequestsAsync(Answer.Error(code), maxErrorRetry: 2)).ShouldBe(1);
    }

    [Theory]
    [InlineData("ThrottlingException", 400)]
    [InlineData("LimitExceededException", 400)]
    [InlineData("InternalServiceException", 500)]
    [InlineData("Unknown", 503)]
    public async Task Nothing_is_sent_again_without_retries(string code, int status)
    {
        (await RequestsAsync(Answer.Error(code, status), maxErrorRetry: 0)).ShouldBe(1);
    }

    [Fact]
    public async Task An_empty_success_is_sent_again()
    {
        (await RequestsAsync(new Answer(200, ""), maxErrorRetry: 1)).ShouldBe(2);
        (await RequestsAsync(new Answer(200, ""), maxErrorRetry: 0)).ShouldBe(1);
    }

    /// <summary>
    /// Core takes a reset for a pooled connection gone stale, even on a new connection and with the request sent whole,
    /// and sends it again by a count of its own: MaxErrorRetry = 0 alone does not keep a request from being repeated.
    /// </summary>
    [Theory]
    [InlineData(0, null, 11)]
    [InlineData(0, 2, 3)]
    [InlineData(1, 0, 2)]
    [InlineData(0, 0, 1)]
    public async Task A_reset_connection_has_a_count_of_its_own(
        int maxErrorRetry, int? maxStaleConnectionRetries, int requests)
    {
        var staleRetries = maxStaleConnectionRetries ?? new AmazonGameLiftConfig().MaxStaleConnectionRetries;

        (await RequestsAsync(Answer.Dropped, maxErrorRetry, staleRetries)).ShouldBe(requests);
    }

    private static async Task<int> RequestsAsync(Answer answer, int maxErrorRetry, int maxStaleConnectionRetries = 0)
    {
        await using var server = await LoopbackService.StartAsync(answer);
        using var client = server.Client(config =>
        {
            config.MaxErrorRetry = maxErrorRetry;
            config.MaxStaleConnectionRetries = maxStaleConnectionRetries;
        });

        await Should.ThrowAsync<Exception>(() => client.CreateGameSessionAsync(
            new CreateGameSessionRequest(), TestContext.Current.CancellationToken));

        return server.Requests.Count;
    }
}
