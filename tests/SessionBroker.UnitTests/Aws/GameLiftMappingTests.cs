using SessionBroker.Aws.GameLift;
using SessionBroker.Domain.Reservations;
using SdkGameSession = Amazon.GameLift.Model.GameSession;
using SdkPlayerSession = Amazon.GameLift.Model.PlayerSession;

namespace SessionBroker.UnitTests.Aws;

public sealed class GameLiftMappingTests
{
    private const string Arn = "arn:aws:gamelift:us-east-1::gamesession/fleet-1/gsess-1";

    private static readonly DateTime Created = new(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc);

    public static TheoryData<string> GameSessionStatuses =>
        ["ACTIVATING", "ACTIVE", "TERMINATING", "TERMINATED", "ERROR"];

    public static TheoryData<string> PlayerSessionStatuses => ["RESERVED", "ACTIVE", "COMPLETED", "TIMEDOUT"];

    public static TheoryData<string, Action<SdkGameSession>> BrokenGameSessions => new()
    {
        { "id", session => session.GameSessionId = null! },
        { "id's form", session => session.GameSessionId = "gsess-1" },
        { "status", session => session.Status = null! },
        { "status's value", session => session.Status = "DREAMING" },
        { "creation time", session => session.CreationTime = null },
    };

    public static TheoryData<string, Action<SdkPlayerSession>> BrokenPlayerSessions => new()
    {
        { "id", session => session.PlayerSessionId = null! },
        { "player", session => session.PlayerId = null! },
        { "game session", session => session.GameSessionId = "gsess-1" },
        { "status", session => session.Status = null! },
        { "status's value", session => session.Status = "DREAMING" },
        { "address", session => session.IpAddress = null! },
        { "port", session => session.Port = null },
        { "creation time", session => session.CreationTime = null },
    };

    [Theory]
    [MemberData(nameof(GameSessionStatuses))]
    public void Every_status_of_a_game_session_is_known(string status)
    {
        var session = GameSession();
        session.Status = status;

        GameLiftMapping.ToGameSession(session).Status.ToString().ToUpperInvariant().ShouldBe(status);
    }

    [Theory]
    [MemberData(nameof(PlayerSessionStatuses))]
    public void Every_status_of_a_player_session_is_known(string status)
    {
        var session = PlayerSession();
        session.Status = status;

        GameLiftMapping.ToPlayerSession(session).Status.ToString().ToUpperInvariant().ShouldBe(status);
    }

    [Fact]
    public void What_may_be_absent_may_be_absent()
    {
        var session = GameLiftMapping.ToGameSession(GameSession());

        session.GameProperties.ShouldBeEmpty();
        (session.Name, session.Location, session.StatusReason, session.CreatorId, session.TerminatedAt)
            .ShouldBe((null, null, null, null, null));
        session.CreatedAt.ShouldBe(new DateTimeOffset(Created));
    }

    [Fact]
    public void A_player_session_is_a_seat_for_60_seconds()
    {
        var session = GameLiftMapping.ToPlayerSession(PlayerSession());

        session.Connection.ShouldBe(new Connection("192.0.2.7", null, 7777));
        session.ToSeat().ExpiresAt.ShouldBe(new DateTimeOffset(Created) + TimeSpan.FromSeconds(60));
        session.EndedAt.ShouldBeNull();
    }

    // Records keep milliseconds: a seat that is finer would not read back equal to what was written.
    [Theory]
    [InlineData(0)]
    [InlineData(4321)]
    [InlineData(-4321)]
    public void Times_are_whole_milliseconds(int ticksBeside)
    {
        var session = PlayerSession();
        session.CreationTime = Created.AddTicks(ticksBeside);

        GameLiftMapping.ToPlayerSession(session).CreatedAt.ShouldBe(new DateTimeOffset(Created));
    }

    [Theory]
    [MemberData(nameof(BrokenGameSessions), DisableDiscoveryEnumeration = true)]
    public void A_game_session_that_lacks_what_it_must_have_is_no_game_session(
        string what, Action<SdkGameSession> breakIt)
    {
        var session = GameSession();
        breakIt(session);

        Should.Throw<InvalidDataException>(() => GameLiftMapping.ToGameSession(session), what);
    }

    [Theory]
    [MemberData(nameof(BrokenPlayerSessions), DisableDiscoveryEnumeration = true)]
    public void A_player_session_that_lacks_what_it_must_have_is_no_seat(string what, Action<SdkPlayerSession> breakIt)
    {
        var session = PlayerSession();
        breakIt(session);

        Should.Throw<InvalidDataException>(() => GameLiftMapping.ToPlayerSession(session), what);
    }

    private static SdkGameSession GameSession() =>
        new() { GameSessionId = Arn, Status = "ACTIVE", CreationTime = Created };

    private static SdkPlayerSession PlayerSession() => new()
    {
        PlayerSessionId = "psess-1",
        PlayerId = "player-1",
        GameSessionId = Arn,
        Status = "RESERVED",
        IpAddress = "192.0.2.7",
        Port = 7777,
        CreationTime = Created,
    };
}
