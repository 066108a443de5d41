using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Placements;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.UnitTests.Domain.Placements;

public sealed class PlacingRecordTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static readonly PlayerId One = PlayerId.Parse("one")!.Value;
    private static readonly PlayerId Two = PlayerId.Parse("two")!.Value;

    private static readonly PlacedGameSession Session = new(
        GameSessionId.Parse("arn:aws:gamelift:us-east-1::gamesession/fleet-1/one")!.Value,
        new Connection("192.0.2.1", DnsName: null, 7777),
        [new PlacedPlayer(One, "psess-1"), new PlacedPlayer(PlayerId.Parse("three")!.Value, "psess-3")]);

    public static TheoryData<PlacingReport, PlacingStatus> Ends => new()
    {
        { Report(PlacingStatus.Placed) with { GameSession = Session }, PlacingStatus.Placed },
        { Report(PlacingStatus.Cancelled), PlacingStatus.Cancelled },
        { Report(PlacingStatus.TimedOut), PlacingStatus.TimedOut },
        { Report(PlacingStatus.Failed), PlacingStatus.Failed },
    };

    [Theory]
    [MemberData(nameof(Ends), DisableDiscoveryEnumeration = true)]
    public void An_end_is_final_whatever_comes_after_it(PlacingReport end, PlacingStatus status)
    {
        var ended = Starting(PlacingKind.Ticket).Observe(end);

        (ended.Status, ended.EndedAt, ended.Version).ShouldBe((status, Start, 2));
        foreach (var late in Enum.GetValues<PlacingStatus>())
            ended.Observe(Report(late, seconds: 60)).ShouldBeSameAs(ended);
        ended.Abandon(Start).ShouldBeSameAs(ended);
    }

    [Fact]
    public void Only_its_own_players_are_recorded_of_a_match()
    {
        var placed = Starting(PlacingKind.Ticket).Observe(Report(PlacingStatus.Placed) with { GameSession = Session });

        placed.State.ShouldBeOfType<PlacingState.Placed>().GameSession.Players.Select(each => each.Player)
            .ShouldBe([One]);
    }

    [Fact]
    public void An_event_of_an_end_without_a_game_session_is_left_to_the_next_look()
    {
        var record = Starting(PlacingKind.Ticket);

        record.Observe(Report(PlacingStatus.Placed) with { IsEvent = true }).ShouldBeSameAs(record);
        record.Observe(Report(PlacingStatus.Placed)).Status.ShouldBe(PlacingStatus.Failed);
    }

    [Fact]
    public void An_older_event_changes_nothing()
    {
        var second = Proposed("match-2", seconds: 20);
        var proposed = Starting(PlacingKind.Ticket).Observe(second);

        proposed.Observe(Proposed("match-1", seconds: 10)).ShouldBeSameAs(proposed);
        proposed.Observe(second).ShouldBeSameAs(proposed);
        proposed.Observe(Report(PlacingStatus.Searching, seconds: 21) with { IsEvent = true })
            .Status.ShouldBe(PlacingStatus.Searching);
    }

    [Fact]
    public void A_look_keeps_the_deadline_that_only_the_event_told()
    {
        var proposed = Starting(PlacingKind.Ticket).Observe(Proposed("match-1", seconds: 10));

        proposed.Observe(Report(PlacingStatus.RequiresAcceptance, seconds: 30)).ShouldBeSameAs(proposed);
        var live = proposed.State.ShouldBeOfType<PlacingState.Live>();
        (live.MatchId, live.AcceptBy).ShouldBe(("match-1", Start.AddSeconds(40)));
        proposed.Observe(Report(PlacingStatus.Placing, seconds: 30)).State
            .ShouldBe(new PlacingState.Live(PlacingStatus.Placing, EventAt: Start.AddSeconds(10)));
    }

    [Fact]
    public void An_attempt_after_a_refusal_has_reservations_of_its_own()
    {
        var record = Starting(PlacingKind.Placement);

        var again = record.TryAgain(Start.AddSeconds(1));

        again.ReservationOf(One).ShouldNotBe(record.ReservationOf(One));
        again.ReservationOf(One).Request.ShouldBe(record.ReservationOf(One).Request);
        record.ReservationOf(One).ShouldNotBe(record.ReservationOf(Two));
        again.State.ShouldBeOfType<PlacingState.Starting>().Lease.IsExpired(Start.AddSeconds(1)).ShouldBeTrue();
    }

    [Fact]
    public void What_has_not_been_started_can_only_end_by_being_abandoned_or_refused()
    {
        var live = Starting(PlacingKind.Placement).Observe(Report(PlacingStatus.Pending));

        Should.Throw<InvalidOperationException>(() => live.TakeOver(new Lease("other", Start)));
        Should.Throw<InvalidOperationException>(() => live.TryAgain(Start));
        Should.Throw<InvalidOperationException>(
            () => live.Refuse(new BrokerError(ErrorKind.UnsupportedRegion, "No."), Start));
        Starting(PlacingKind.Placement).Abandon(Start).Status.ShouldBe(PlacingStatus.Failed);
    }

    [Theory]
    [InlineData("sbp-0123456789abcdef0123456789abcdef01234567", PlacingKind.Placement)]
    [InlineData("sbt-0123456789abcdef0123456789abcdef01234567", PlacingKind.Ticket)]
    [InlineData("sbx-0123456789abcdef0123456789abcdef01234567", null)]
    [InlineData("sbp-0123456789ABCDEF0123456789abcdef01234567", null)]
    [InlineData("sbp-0123456789abcdef0123456789abcdef0123456", null)]
    [InlineData("placement-1", null)]
    [InlineData(null, null)]
    public void Only_its_own_ids_are_read(string? text, PlacingKind? kind)
    {
        PlacingId.Parse(text)?.Kind.ShouldBe(kind!.Value);
        (PlacingId.Parse(text) is null).ShouldBe(kind is null);
    }

    private static PlacingRecord Starting(PlacingKind kind) => new()
    {
        Id = PlacingId.Of(kind, IdempotencyKey.Parse("key")!.Value, One),
        Owner = One,
        Destination = "global",
        Fingerprint = "fingerprint",
        AskedAt = Start,
        Players = [One, Two],
        State = new PlacingState.Starting(new Lease("request-1", Start.AddSeconds(30))),
    };

    private static PlacingReport Report(PlacingStatus status, int seconds = 0) =>
        new(status, Start.AddSeconds(seconds));

    private static PlacingReport Proposed(string matchId, int seconds) =>
        Report(PlacingStatus.RequiresAcceptance, seconds) with
        {
            MatchId = matchId,
            AcceptBy = Start.AddSeconds(seconds + 30),
            IsEvent = true,
        };
}
