using SessionBroker.Aws.GameLift;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.GameLift;
using SessionBroker.UnitTests.GameLiftClient;

namespace SessionBroker.UnitTests.Aws;

/// <summary>GameLift has one error for a session that is not ready yet and for one that is over.</summary>
public sealed class GameLiftPlayerSessionsTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly InMemoryGameLift _gameSessions;
    private readonly GameSessionId _session;

    public GameLiftPlayerSessionsTests()
    {
        _gameSessions = new InMemoryGameLift(_time);
        _session = _gameSessions.Start("fleet-home").Id;
    }

    [Theory]
    [InlineData(GameSessionStatus.Activating, PlayerSessionCreationPolicy.AcceptAll, ErrorKind.GameSessionActivating)]
    [InlineData(GameSessionStatus.Active, PlayerSessionCreationPolicy.AcceptAll, ErrorKind.Conflict)]
    [InlineData(GameSessionStatus.Active, PlayerSessionCreationPolicy.DenyAll, ErrorKind.GameSessionClosed)]
    [InlineData(GameSessionStatus.Terminating, PlayerSessionCreationPolicy.AcceptAll, ErrorKind.GameSessionNotActive)]
    [InlineData(GameSessionStatus.Terminated, PlayerSessionCreationPolicy.AcceptAll, ErrorKind.GameSessionNotActive)]
    public async Task A_session_that_takes_no_players_is_over_only_if_it_cannot_start_any_more(
        GameSessionStatus status, PlayerSessionCreationPolicy policy, ErrorKind kind)
    {
        _gameSessions.ActivatesAfter = TimeSpan.FromMinutes(1);
        _gameSessions.Change(
            _session, session => session with { Status = status, PlayerSessionCreationPolicy = policy });

        (await CreateAsync()).ShouldBe(kind);
    }

    // GameLift's documentation leaves open with which error it refuses a player session under DENY_ALL.
    [Theory]
    [InlineData(GameSessionStatus.Active, PlayerSessionCreationPolicy.DenyAll, ErrorKind.GameSessionClosed)]
    [InlineData(GameSessionStatus.Active, PlayerSessionCreationPolicy.AcceptAll, ErrorKind.GameLiftRejectedRequest)]
    [InlineData(GameSessionStatus.Activating, PlayerSessionCreationPolicy.AcceptAll, ErrorKind.GameLiftRejectedRequest)]
    public async Task A_request_that_is_refused_as_invalid_may_be_for_a_closed_session(
        GameSessionStatus status, PlayerSessionCreationPolicy policy, ErrorKind kind)
    {
        _gameSessions.ActivatesAfter = TimeSpan.FromMinutes(1);
        _gameSessions.Change(
            _session, session => session with { Status = status, PlayerSessionCreationPolicy = policy });

        (await CreateAsync("InvalidRequestException")).ShouldBe(kind);
    }

    // The simulation found a client that was told "over", for ever, of a session that was about to start, and one that
    // was told "still starting" of a session that was over.
    [Fact]
    public async Task A_session_that_could_not_be_looked_at_is_called_neither_over_nor_starting()
    {
        _gameSessions.Faults.Refuse("DescribeGameSessions", ErrorKind.UpstreamTimedOut);

        (await CreateAsync()).ShouldBe(ErrorKind.UpstreamTimedOut);
    }

    [Fact]
    public async Task A_session_that_a_stale_look_does_not_find_is_not_called_over()
    {
        _gameSessions.Faults.Refuse("DescribeGameSessions", ErrorKind.GameSessionNotFound);

        (await CreateAsync()).ShouldBe(ErrorKind.GameSessionActivating);
    }

    private async Task<ErrorKind> CreateAsync(string error = "InvalidGameSessionStatusException")
    {
        await using var gameLift = await LoopbackService.StartAsync(Answer.Error(error));
        using var client = gameLift.Client();
        var calls = new GameLiftCalls(_time, new Random(1));
        var playerSessions = new GameLiftPlayerSessions(client, _gameSessions, calls);

        var made = await playerSessions.CreateAsync(
            _session, PlayerId.Parse("player-1")!.Value, playerData: null, TestContext.Current.CancellationToken);
        return made.Error!.Kind;
    }
}
