using Amazon.GameLift;
using Amazon.GameLift.Model;
using Amazon.Runtime;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions;
using SessionBroker.Functions.Logging;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;
using GameSessionStatus = Amazon.GameLift.GameSessionStatus;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace SessionBroker.UnitTests.Aws;

/// <summary>
/// How many calls one request makes that waits for its session, with the adapters that are deployed. One request made
/// 88 once: GameLift's rates are the whole account's.
/// </summary>
public sealed class WaitingCallsTests
{
    // Four tries of CreateGameSession (docs/reliability.md, "Retries"), and the looks.
    private const int CallsMax = 4 + GameSessionStarter.PollsMax;

    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task One_request_makes_few_calls_however_gamelift_throttles(int seed)
    {
        using var gameLift = new ThrottlingGameLift();

        var answer = await CreateAsync(gameLift, seed);

        answer.Status.ShouldBe(202);
        gameLift.Creations.ShouldBe(4);
        gameLift.Looks.ShouldBeInRange(8, GameSessionStarter.PollsMax);
        (gameLift.Creations + gameLift.Looks).ShouldBeLessThanOrEqualTo(CallsMax);
    }

    [Fact]
    public async Task A_look_that_is_throttled_is_followed_by_the_next_one()
    {
        using var gameLift = new ThrottlingGameLift { IsActiveAtLook = 3 };

        var answer = await CreateAsync(gameLift, seed: 1);

        (answer.Status, gameLift.Looks).ShouldBe((201, 3));
    }

    [Fact]
    public async Task Requests_that_wait_for_one_session_share_their_looks()
    {
        using var gameLift = new ThrottlingGameLift { IsActiveAtLook = 1 };
        var id = GameSessionId.Parse(ThrottlingGameLift.Arn)!.Value;
        var poller = new GameSessionPoller(Ports(gameLift, 1).GameSessions, _time, new Random(1));
        var began = _time.GetUtcNow();

        _time.Advance(TimeSpan.FromMilliseconds(500));
        await poller.PollAsync(id, began, TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromMilliseconds(999));
        await poller.PollAsync(id, began, TestContext.Current.CancellationToken);
        var shared = gameLift.Looks;
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await poller.PollAsync(id, began, TestContext.Current.CancellationToken);

        (shared, gameLift.Looks).ShouldBe((1, 2));
    }

    // Else a request could be answered with what was true only before it began.
    [Fact]
    public async Task A_request_does_not_share_what_was_seen_before_it_began()
    {
        using var gameLift = new ThrottlingGameLift { IsActiveAtLook = 1 };
        var id = GameSessionId.Parse(ThrottlingGameLift.Arn)!.Value;
        var poller = new GameSessionPoller(Ports(gameLift, 1).GameSessions, _time, new Random(1));

        await poller.PollAsync(id, _time.GetUtcNow(), TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await poller.PollAsync(id, _time.GetUtcNow(), TestContext.Current.CancellationToken);

        gameLift.Looks.ShouldBe(2);
    }

    private async Task<ApiAnswer> CreateAsync(ThrottlingGameLift gameLift, int seed)
    {
        var request = ApiEvent.For("CreateGameSession").WithHeader("prefer", "wait=25")
            .WithJson("""{"destination":"default","maximumPlayerSessionCount":4}""");
        using var log = new JsonLoggerFactory(_ => { }, LogLevel.Critical, _time);
        var dependencies = new BrokerDependencies(_time, new SeededIds(seed), new Random(seed), log);
        var settings = BrokerSettings.Read(name => name switch
        {
            "TABLE_NAME" => "reservations",
            "AWS_REGION" => "us-east-1",
            "DESTINATIONS" => """[{"name":"default","fleetId":"fleet-home"}]""",
            _ => null,
        });
        var handler = new Composition(settings, Ports(gameLift, seed), dependencies).Handler("CreateGameSession");
        var deadline = _time.GetUtcNow() + TimeSpan.FromSeconds(29);

        var context = new InvocationContext("CreateGameSession", "request-1", deadline, _time);
        var answering = handler(request.ToStream(), context);
        _time.Advance(TimeSpan.FromSeconds(29));

        await using var output = await answering;
        return ApiAnswer.Read(output);
    }

    private BrokerPorts Ports(ThrottlingGameLift gameLift, int seed)
    {
        using var log = new JsonLoggerFactory(_ => { }, LogLevel.Critical, _time);
        return AwsPorts.Over(
            gameLift,
            new InMemoryTable(_time).Client,
            InMemoryTable.Name,
            new BrokerDependencies(_time, new SeededIds(seed), new Random(seed), log));
    }

    /// <summary>GameLift that throttles three creations, and each look but one.</summary>
    private sealed class ThrottlingGameLift() : AmazonGameLiftClient(
        new BasicAWSCredentials("key-id", "secret"), new AmazonGameLiftConfig { ServiceURL = "http://127.0.0.1:1" })
    {
        public const string Arn = "arn:aws:gamelift:us-east-1::gamesession/fleet-home/gsess-1";

        public int Creations { get; private set; }

        public int Looks { get; private set; }

        public int? IsActiveAtLook { get; init; }

        public override Task<CreateGameSessionResponse> CreateGameSessionAsync(
            CreateGameSessionRequest request, CancellationToken cancellationToken = default) =>
            ++Creations < 4
                ? throw Throttling
                : Task.FromResult(new CreateGameSessionResponse
                {
                    GameSession = Session(GameSessionStatus.ACTIVATING),
                });

        public override Task<DescribeGameSessionsResponse> DescribeGameSessionsAsync(
            DescribeGameSessionsRequest request, CancellationToken cancellationToken = default) =>
            ++Looks < (IsActiveAtLook ?? int.MaxValue)
                ? throw Throttling
                : Task.FromResult(new DescribeGameSessionsResponse
                {
                    GameSessions = [Session(GameSessionStatus.ACTIVE)],
                });

        private static AmazonServiceException Throttling => new("Rate exceeded") { ErrorCode = "ThrottlingException" };

        private static Amazon.GameLift.Model.GameSession Session(GameSessionStatus status) => new()
        {
            GameSessionId = Arn,
            Status = status,
            MaximumPlayerSessionCount = 4,
            CreationTime = DateTime.UnixEpoch,
        };
    }
}
