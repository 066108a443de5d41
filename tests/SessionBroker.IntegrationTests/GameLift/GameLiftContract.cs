using System.Collections.Immutable;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.IntegrationTests.GameLift;

/// <summary>
/// What the broker may rely on at its ports to GameLift. It runs over the double that most tests use, and over the
/// real adapters with the simulator behind them: the double does not know GameLift better than the simulator does.
/// </summary>
public abstract class GameLiftContract
{
    protected static readonly PlayerId Player = PlayerId.Parse("player-1")!.Value;

    private static readonly PlayerId Other = PlayerId.Parse("player-2")!.Value;

    private int _tokens;

    protected abstract IGameSessions GameSessions { get; }

    protected abstract IPlayerSessions PlayerSessions { get; }

    protected abstract IAliases Aliases { get; }

    /// <summary>An alias that points to <see cref="FleetId"/>, and one that is retired.</summary>
    protected abstract (string Live, string Retired) AliasIds { get; }

    protected abstract string FleetId { get; }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_is_told_as_it_was_asked_for_and_becomes_active()
    {
        var wanted = Wanted(seats: 3) with
        {
            Name = "Duel",
            GameProperties = ImmutableSortedDictionary<string, string>.Empty.Add("map", "dust"),
            GameSessionData = "data",
        };

        var made = await CreateAsync(wanted);
        await ActivateAsync(made.Id);
        var found = (await GameSessions.FindAsync(made.Id, Token)).Value;

        (made.Status, found.Status).ShouldBe((GameSessionStatus.Activating, GameSessionStatus.Active));
        foreach (var session in new[] { made, found })
        {
            (session.Id, session.Name, session.GameSessionData, session.CreatorId, session.MaximumPlayerSessionCount)
                .ShouldBe((made.Id, "Duel", "data", Player.Value, 3));
            session.GameProperties.ShouldBe(wanted.GameProperties);
            (session.CurrentPlayerSessionCount, session.PlayerSessionCreationPolicy)
                .ShouldBe((0, PlayerSessionCreationPolicy.AcceptAll));
        }
    }

    [Fact]
    public async Task A_token_that_comes_again_finds_its_session_and_refuses_another_request()
    {
        var token = NextToken();
        var first = (await GameSessions.CreateAsync(Wanted(seats: 3), token, Token)).Value;

        var again = await GameSessions.CreateAsync(Wanted(seats: 3), token, Token);
        var other = await GameSessions.CreateAsync(Wanted(seats: 4), token, Token);

        again.Value.Id.ShouldBe(first.Id);
        other.Error!.Kind.ShouldBe(ErrorKind.IdempotencyTokenMismatch);
    }

    [Fact]
    public async Task A_session_that_nobody_started_is_not_found()
    {
        var unknown = GameSessionId.Parse($"arn:aws:gamelift:us-east-1::gamesession/{FleetId}/gsess-none")!.Value;

        (await GameSessions.FindAsync(unknown, Token)).Error!.Kind.ShouldBe(ErrorKind.GameSessionNotFound);
        (await PlayerSessions.CreateAsync(unknown, Player, null, Token)).Error!.Kind
            .ShouldBe(ErrorKind.GameSessionNotFound);
    }

    [Fact]
    public async Task A_change_sets_what_it_names_and_leaves_the_rest()
    {
        var properties = ImmutableSortedDictionary<string, string>.Empty;
        var session = await StartAsync(Wanted(seats: 3) with
        {
            Name = "Duel",
            GameProperties = properties.Add("map", "dust").Add("mode", "solo"),
        });

        var changed = (await GameSessions.UpdateAsync(
            new GameSessionChange(
                session, 5, null, PlayerSessionCreationPolicy.DenyAll, ProtectionPolicy.FullProtection,
                properties.Add("mode", "duo").Add("phase", "1")),
            Token)).Value;
        var found = (await GameSessions.FindAsync(session, Token)).Value;
        var renamed = (await GameSessions.UpdateAsync(NoChange(session) with { Name = "Race" }, Token)).Value;

        foreach (var each in new[] { changed, found })
        {
            (each.MaximumPlayerSessionCount, each.Name, each.PlayerSessionCreationPolicy)
                .ShouldBe((5, "Duel", PlayerSessionCreationPolicy.DenyAll));
            each.GameProperties.ShouldBe(properties.Add("map", "dust").Add("mode", "duo").Add("phase", "1"));
        }

        (renamed.Name, renamed.MaximumPlayerSessionCount, renamed.PlayerSessionCreationPolicy)
            .ShouldBe(("Race", 5, PlayerSessionCreationPolicy.DenyAll));
    }

    [Fact]
    public async Task A_change_of_what_cannot_be_changed_is_refused()
    {
        var properties = Enumerable.Range(0, 16).ToImmutableSortedDictionary(number => $"key-{number}", _ => "v");
        var session = await StartAsync(Wanted(seats: 3) with { GameProperties = properties });
        var over = await StartAsync(Wanted(seats: 3));
        await EndAsync(over);
        var unknown = GameSessionId.Parse($"arn:aws:gamelift:us-east-1::gamesession/{FleetId}/gsess-none")!.Value;
        var one = ImmutableSortedDictionary<string, string>.Empty.Add("one-more", "v");

        var tooMany = await GameSessions.UpdateAsync(NoChange(session) with { GameProperties = one }, Token);

        tooMany.Error!.Kind.ShouldBe(ErrorKind.GameLiftRejectedRequest);
        (await GameSessions.UpdateAsync(NoChange(over), Token)).Error!.Kind.ShouldBe(ErrorKind.GameSessionNotActive);
        (await GameSessions.UpdateAsync(NoChange(unknown), Token)).Error!.Kind.ShouldBe(ErrorKind.GameSessionNotFound);
    }

    [Fact]
    public async Task A_session_that_is_told_to_end_ends_and_can_be_forced_to()
    {
        var session = await StartAsync(Wanted(seats: 3));

        var told = (await TerminateAsync(session)).Value;
        var again = await TerminateAsync(session);
        var found = (await GameSessions.FindAsync(session, Token)).Value;
        var forced = await TerminateAsync(session, TerminationMode.ForceTerminate);

        told.Id.ShouldBe(session);
        again.Error!.Kind.ShouldBe(ErrorKind.GameSessionNotActive);
        found.Status.ShouldBe(GameSessionStatus.Terminating);
        forced.Error.ShouldBeNull();
        (await PlayerSessions.CreateAsync(session, Other, null, Token)).Error!.Kind
            .ShouldBe(ErrorKind.GameSessionNotActive);
    }

    [Fact]
    public async Task A_session_that_has_ended_or_is_not_known_is_not_ended()
    {
        var over = await StartAsync(Wanted(seats: 3));
        await EndAsync(over);
        var unknown = GameSessionId.Parse($"arn:aws:gamelift:us-east-1::gamesession/{FleetId}/gsess-none")!.Value;

        foreach (var mode in Enum.GetValues<TerminationMode>())
        {
            (await TerminateAsync(over, mode)).Error!.Kind.ShouldBe(ErrorKind.GameSessionNotActive);
            (await TerminateAsync(unknown, mode)).Error!.Kind.ShouldBe(ErrorKind.GameSessionNotFound);
        }
    }

    [Fact]
    public async Task A_log_can_be_read_from_the_end_of_its_session_for_14_days()
    {
        var session = await StartAsync(Wanted(seats: 3));

        var early = await GameSessions.FindLogUrlAsync(session, Token);
        await EndAsync(session);
        var url = (await GameSessions.FindLogUrlAsync(session, Token)).Value;
        await AdvanceAsync(TimeSpan.FromDays(14));
        var late = await GameSessions.FindLogUrlAsync(session, Token);

        Uri.IsWellFormedUriString(url, UriKind.Absolute).ShouldBeTrue(url);
        foreach (var none in new[] { early, late }) none.Error!.Kind.ShouldBe(ErrorKind.GameSessionLogNotFound);
    }

    [Fact]
    public async Task The_connection_of_a_seat_is_told_while_it_is_held()
    {
        var session = await StartAsync(Wanted(seats: 3));
        var over = await StartAsync(Wanted(seats: 3));
        await ReserveAsync(session);
        await ReserveAsync(over);
        await EndAsync(over);

        var held = await GameSessions.FindPlayerGatewayAsync(session, Player, Token);
        var stranger = await GameSessions.FindPlayerGatewayAsync(session, Other, Token);
        var ended = await GameSessions.FindPlayerGatewayAsync(over, Player, Token);

        held.Value.ShouldBe(PlayerGateway.None);
        stranger.Error!.Kind.ShouldBe(ErrorKind.Conflict);
        ended.Error!.Kind.ShouldBe(ErrorKind.GameSessionNotActive);
    }

    [Fact]
    public async Task A_search_finds_active_sessions_with_a_free_seat_by_name_and_properties()
    {
        var map = ImmutableSortedDictionary<string, string>.Empty.Add("map", NextToken());
        var full = await StartAsync(Wanted(seats: 1) with { GameProperties = map });
        var free = await StartAsync(Wanted(seats: 1) with { GameProperties = map, Name = "Free" });
        await CreateAsync(Wanted(seats: 1) with { GameProperties = map });
        await ReserveAsync(full);
        var search = new GameSessionSearch(
            Destination, Location: null, AvailableOnly: false, Name: null, map, Sort: null, Limit: 20, NextToken: null);

        (await FoundAsync(search)).ShouldBe([full, free], ignoreOrder: true);
        (await FoundAsync(search with { AvailableOnly = true })).ShouldBe([free]);
        (await FoundAsync(search with { Name = "Free" })).ShouldBe([free]);
        (await FoundAsync(search with { Name = "Other" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_seat_is_reserved_counted_and_found_in_every_way()
    {
        var session = await StartAsync(Wanted(seats: 3));

        var seat = await ReserveAsync(session);
        var found = (await PlayerSessions.FindAsync(seat.Id, Token)).Value;

        (seat.Player, seat.GameSession, seat.Status).ShouldBe((Player, session, PlayerSessionStatus.Reserved));
        found.ShouldBe(seat);
        (await PlayerSessions.OfPlayerAsync(Player, Token)).Value.ShouldContain(seat);
        (await PlayerSessions.OfPlayerAsync(Other, Token)).Value.ShouldNotContain(seat);
        (await PlayerSessions.InGameSessionAsync(session, null, Token)).Value.PlayerSessions.ShouldBe([seat]);
        (await GameSessions.FindAsync(session, Token)).Value.CurrentPlayerSessionCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_seat_that_nobody_takes_times_out_after_60_s_and_is_free_again()
    {
        var session = await StartAsync(Wanted(seats: 1));
        var seat = await ReserveAsync(session);

        await AdvanceAsync(Seat.ReservationTimeout - TimeSpan.FromSeconds(1));
        var early = (await PlayerSessions.FindAsync(seat.Id, Token)).Value.Status;
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        var late = (await PlayerSessions.FindAsync(seat.Id, Token)).Value;

        (early, late.Status).ShouldBe((PlayerSessionStatus.Reserved, PlayerSessionStatus.TimedOut));
        (late.EndedAt - late.CreatedAt).ShouldBe(Seat.ReservationTimeout);
        (await PlayerSessions.CreateAsync(session, Other, null, Token)).Error.ShouldBeNull();
    }

    [Fact]
    public async Task A_player_comes_stays_and_leaves()
    {
        var session = await StartAsync(Wanted(seats: 1));
        var seat = await ReserveAsync(session);

        await ConnectAsync(seat.Id);
        await AdvanceAsync(TimeSpan.FromMinutes(5));
        var inside = (await PlayerSessions.FindAsync(seat.Id, Token)).Value;
        await LeaveAsync(seat.Id);
        var outside = (await PlayerSessions.FindAsync(seat.Id, Token)).Value;

        (inside.Status, inside.EndedAt).ShouldBe((PlayerSessionStatus.Active, null));
        outside.Status.ShouldBe(PlayerSessionStatus.Completed);
        outside.EndedAt.ShouldNotBeNull();
    }

    // GameLift neither forbids it nor promises the same seat: that is why the broker has records.
    [Fact]
    public async Task A_player_who_asks_again_gets_a_second_seat()
    {
        var session = await StartAsync(Wanted(seats: 3));
        var first = await ReserveAsync(session);

        var second = await ReserveAsync(session);

        second.Id.ShouldNotBe(first.Id);
        (await GameSessions.FindAsync(session, Token)).Value.CurrentPlayerSessionCount.ShouldBe(2);
    }

    [Fact]
    public async Task A_session_that_takes_no_players_says_why()
    {
        var full = await StartAsync(Wanted(seats: 1));
        var over = await StartAsync(Wanted(seats: 3));
        var activating = (await CreateAsync(Wanted(seats: 3))).Id;
        await ReserveAsync(full);
        await EndAsync(over);

        (await RefusalOfAsync(activating)).ShouldBe(ErrorKind.GameSessionActivating);
        (await RefusalOfAsync(full)).ShouldBe(ErrorKind.GameSessionFull);
        (await RefusalOfAsync(over)).ShouldBe(ErrorKind.GameSessionNotActive);
    }

    [Fact]
    public async Task A_session_that_ends_ends_its_seats()
    {
        var session = await StartAsync(Wanted(seats: 2));
        var (inside, onTheWay) = (await ReserveAsync(session), await ReserveAsync(session));
        await ConnectAsync(inside.Id);

        await EndAsync(session);

        (await GameSessions.FindAsync(session, Token)).Value.HasEnded.ShouldBeTrue();
        (await PlayerSessions.FindAsync(inside.Id, Token)).Value.Status.ShouldBe(PlayerSessionStatus.Completed);
        (await PlayerSessions.FindAsync(onTheWay.Id, Token)).Value.Status.ShouldBe(PlayerSessionStatus.TimedOut);
    }

    [Fact]
    public async Task What_game_lift_does_not_know_is_not_found()
    {
        (await PlayerSessions.FindAsync("psess-00000000-0000-4000-8000-000000000000", Token)).Error!.Kind
            .ShouldBe(ErrorKind.GameLiftResourceNotFound);
        (await PlayerSessions.OfPlayerAsync(PlayerId.Parse("nobody")!.Value, Token)).Value.ShouldBeEmpty();
        (await Aliases.ResolveAsync("alias-00000000-0000-4000-8000-000000000000", Token)).Error!.Kind
            .ShouldBe(ErrorKind.GameLiftResourceNotFound);
    }

    [Fact]
    public async Task An_alias_leads_to_its_fleet_or_is_retired()
    {
        (await Aliases.ResolveAsync(AliasIds.Live, Token)).Value.ShouldBe(FleetId);
        (await Aliases.ResolveAsync(AliasIds.Retired, Token)).Error!.Kind.ShouldBe(ErrorKind.DestinationRetired);
    }

    /// <summary>Lets the server of a new session take players.</summary>
    protected abstract Task ActivateAsync(GameSessionId session);

    protected abstract Task AdvanceAsync(TimeSpan by);

    protected abstract Task ConnectAsync(string playerSessionId);

    protected abstract Task LeaveAsync(string playerSessionId);

    protected abstract Task EndAsync(GameSessionId session);

    private Destination Destination => new() { Name = "default", Target = new DestinationTarget.Fleet(FleetId) };

    private NewGameSession Wanted(int seats) => new(
        Destination, Location: null, Player, seats, Name: null, ImmutableSortedDictionary<string, string>.Empty, null);

    private static GameSessionChange NoChange(GameSessionId id) =>
        new(id, null, null, null, null, ImmutableSortedDictionary<string, string>.Empty);

    private string NextToken() => $"token-{++_tokens}";

    private async Task<GameSessionId> StartAsync(NewGameSession wanted)
    {
        var made = await CreateAsync(wanted);
        await ActivateAsync(made.Id);
        return made.Id;
    }

    // GameLift lets a creator start one session a second, which the double does not count.
    private async Task<GameSession> CreateAsync(NewGameSession wanted)
    {
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        return (await GameSessions.CreateAsync(wanted, NextToken(), Token)).Value;
    }

    private Task<Result<GameSession>> TerminateAsync(
        GameSessionId id, TerminationMode mode = TerminationMode.TriggerOnProcessTerminate) =>
        GameSessions.TerminateAsync(id, mode, Token);

    private async Task<PlayerSession> ReserveAsync(GameSessionId session) =>
        (await PlayerSessions.CreateAsync(session, Player, null, Token)).Value;

    private async Task<ErrorKind> RefusalOfAsync(GameSessionId session) =>
        (await PlayerSessions.CreateAsync(session, Other, null, Token)).Error!.Kind;

    private async Task<IEnumerable<GameSessionId>> FoundAsync(GameSessionSearch search) =>
        (await GameSessions.SearchAsync(search, Token)).Value.GameSessions.Select(session => session.Id);
}
