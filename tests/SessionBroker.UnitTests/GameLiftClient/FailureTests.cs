using System.Net;
using System.Net.Sockets;
using Amazon.GameLift;
using Amazon.GameLift.Model;
using SessionBroker.TestKit;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>What the caller sees when no answer comes.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_cancelled_call_ends_as_cancelled()
    {
        await using var server = await LoopbackService.StartAsync(Answer.Never);
        using var client = server.Client();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var call = client.DescribeGameSessionsAsync(new DescribeGameSessionsRequest(), source.Token);
        (await Eventually.HoldsAsync(() => server.Requests.Count == 1, TestContext.Current.CancellationToken))
            .ShouldBeTrue();
        await source.CancelAsync();

        var error = await Should.ThrowAsync<OperationCanceledException>(call);
        error.CancellationToken.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task A_call_that_was_cancelled_before_sends_nothing()
    {
        await using var server = await LoopbackService.StartAsync();
        using var client = server.Client();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            client.DescribeGameSessionsAsync(new DescribeGameSessionsRequest(), new CancellationToken(canceled: true)));

        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_a_time_out_and_no_cancellation()
    {
        await using var server = await LoopbackService.StartAsync(Answer.Never);
        using var client = server.Client(config => config.Timeout = TimeSpan.FromMilliseconds(100));

        await Should.ThrowAsync<TimeoutException>(() => CallAsync(client));

        // On a loaded machine the time can be up before the request has arrived.
        server.Requests.Count.ShouldBeLessThanOrEqualTo(1);
    }

    /// <summary>
    /// The time-out of the configuration ends with the headers (so it is with every client of the SDK): only the token
    /// ends a call whose answer stops half way, so a caller with a deadline must pass one.
    /// </summary>
    [Fact]
    public async Task An_incomplete_response_is_ended_only_by_the_token()
    {
        await using var server = await LoopbackService.StartAsync(Answer.Stalled);
        using var client = server.Client(config => config.Timeout = TimeSpan.FromSeconds(2));
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        source.CancelAfter(TimeSpan.FromSeconds(4));

        var error = await Should.ThrowAsync<OperationCanceledException>(
            client.CreatePlayerSessionAsync("arn", "player", source.Token));

        source.IsCancellationRequested.ShouldBeTrue(error.ToString());
    }

    [Fact]
    public async Task A_refused_connection_is_told_from_a_broken_one()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        await using var server = await LoopbackService.StartAsync();
        using var client = server.Client(config => config.ServiceURL = $"http://127.0.0.1:{port}");

        var error = await Should.ThrowAsync<HttpRequestException>(() => CallAsync(client));

        error.HttpRequestError.ShouldBe(HttpRequestError.ConnectionError);
    }

    [Fact]
    public async Task A_connection_that_breaks_before_the_answer_is_told_from_a_refused_one()
    {
        await using var server = await LoopbackService.StartAsync(Answer.Dropped);
        using var client = server.Client();

        await Should.ThrowAsync<IOException>(() => CallAsync(client));

        server.Requests.Count.ShouldBe(1);
    }

    private static Task<CreatePlayerSessionResponse> CallAsync(AmazonGameLiftClient client) =>
        client.CreatePlayerSessionAsync("arn", "player", TestContext.Current.CancellationToken);
}
