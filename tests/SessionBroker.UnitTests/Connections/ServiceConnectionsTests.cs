using SessionBroker.Aws.Connections;
using SessionBroker.TestKit;

namespace SessionBroker.UnitTests.Connections;

/// <summary>No request goes out on a connection that may be dead, over real sockets.</summary>
public sealed class ServiceConnectionsTests : IDisposable
{
    private static readonly TimeSpan TooLong = ServiceConnections.IdleMax + TimeSpan.FromMilliseconds(1);

    private readonly FreezingClock _time = new();
    private readonly ServiceConnections _connections;
    private readonly HttpMessageInvoker _client;

    public ServiceConnectionsTests()
    {
        _connections = new ServiceConnections(_time);
        _client = new HttpMessageInvoker(_connections, disposeHandler: false);
    }

    public void Dispose()
    {
        _client.Dispose();
        _connections.Dispose();
    }

    [Fact]
    public async Task A_connection_is_used_again_soon_after()
    {
        await using var server = new RawServer();
        await PostAsync(server);
        _time.Wall += ServiceConnections.IdleMax;

        await PostAsync(server);

        server.Requests.ShouldBe(["1 POST /", "1 POST /"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_pause_by_either_clock_a_new_connection_is_opened(bool monotonicClockStoodStill)
    {
        await using var server = new RawServer();
        await PostAsync(server);
        if (monotonicClockStoodStill) _time.Wall += TooLong;
        else _time.Monotonic += TooLong;

        await PostAsync(server);

        server.Requests.ShouldBe(["1 POST /", "2 POST /"]);
    }

    [Fact]
    public async Task A_request_counts_as_use_when_it_ends_too()
    {
        await using var server = new RawServer(_ =>
        {
            _time.Wall += TooLong;
            return Reaction.Answer;
        });
        await PostAsync(server);

        await PostAsync(server);

        server.Requests.ShouldBe(["1 POST /", "1 POST /"]);
    }

    [Fact]
    public async Task A_connection_that_the_service_closed_is_found_before_a_request_is_sent_on_it()
    {
        await using var server = new RawServer(number => number == 1 ? Reaction.AnswerAndClose : Reaction.Answer);
        await PostAsync(server);
        (await Eventually.HoldsAsync(() => server.Closed == 1, TestContext.Current.CancellationToken)).ShouldBeTrue();

        await PostAsync(server);

        server.Requests.ShouldBe(["1 POST /", "2 POST /"]);
    }

    [Fact]
    public async Task A_request_whose_connection_broke_after_it_was_sent_is_not_sent_again()
    {
        await using var server = new RawServer(number => number == 2 ? Reaction.Close : Reaction.Answer);
        await PostAsync(server);

        await Should.ThrowAsync<HttpRequestException>(() => PostAsync(server));

        server.Requests.ShouldBe(["1 POST /", "1 POST /"]);
    }

    [Fact]
    public async Task A_connection_that_was_opened_before_carries_the_first_request()
    {
        await using var server = new RawServer();
        await _connections.OpenAsync(server.Address, TestContext.Current.CancellationToken);

        await PostAsync(server);

        server.Requests.ShouldBe(["1 GET /ping", "1 POST /"]);
    }

    private async Task PostAsync(RawServer server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address)
        {
            Content = new StringContent("{}"),
        };
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("{}");
    }

    /// <summary>Two clocks of which a freeze may stop one.</summary>
    private sealed class FreezingClock : TimeProvider
    {
        public DateTimeOffset Wall { get; set; } = ManualTimeProvider.Start;

        public TimeSpan Monotonic { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long GetTimestamp() => Monotonic.Ticks;
    }
}
