using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.UnitTests.Domain;

public sealed class PlayerSeatsTests
{
    private static readonly GameSessionId Free = Samples.SessionOf("fleet-free");
    private static readonly SeatLimits Limits = new(LiveMax: 2, ReleasedMax: 2);

    [Theory]
    [InlineData(0, 1, null)]
    [InlineData(1, 1, ErrorKind.SeatLimitReached)]
    [InlineData(1, 2, null)]
    [InlineData(2, 2, ErrorKind.SeatLimitReached)]
    [InlineData(3, 2, ErrorKind.SeatLimitReached)]
    public void A_player_holds_at_most_the_live_seats_of_the_limit(int live, int liveMax, ErrorKind? refusal)
    {
        var decision = Seats(live, released: 0).Decide(Free, Limits with { LiveMax = liveMax }, Samples.Now);

        (decision as SeatDecision.Refuse)?.Error.Kind.ShouldBe(refusal!.Value);
        (decision is SeatDecision.New).ShouldBe(refusal is null);
    }

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(1, 2, true)]
    [InlineData(2, 2, false)]
    [InlineData(3, 2, false)]
    public void Released_seats_are_counted_by_themselves(int released, int releasedMax, bool isAllowed)
    {
        var decision = Seats(live: 0, released).Decide(Free, Limits with { ReleasedMax = releasedMax }, Samples.Now);

        (decision is SeatDecision.New).ShouldBe(isAllowed);
    }

    [Fact]
    public void Released_seats_do_not_count_as_live_ones() =>
        Seats(live: 1, released: 1).Decide(Free, Limits, Samples.Now).ShouldBeOfType<SeatDecision.New>();

    [Fact]
    public void Too_many_released_seats_are_refused_until_the_first_of_them_is_freed()
    {
        var now = Samples.Now + TimeSpan.FromSeconds(7);

        var refusal = Seats(live: 0, released: 2).Decide(Free, Limits, now).ShouldBeOfType<SeatDecision.Refuse>().Error;

        (refusal.Kind, refusal.RetryAfter).ShouldBe((ErrorKind.SeatLimitReached, TimeSpan.FromSeconds(53)));
    }

    [Fact]
    public void A_seat_past_its_end_that_nobody_has_checked_asks_the_client_to_come_back_at_once()
    {
        var refusal = Seats(live: 0, released: 2).Decide(Free, Limits, Samples.Now + TimeSpan.FromHours(1));

        refusal.ShouldBeOfType<SeatDecision.Refuse>().Error.RetryAfter.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_second_seat_in_one_session_is_refused_with_the_address_of_the_first()
    {
        var decision = Seats(live: 2, released: 0).Decide(Samples.SessionOf("fleet-1"), new(5, 2), Samples.Now);

        var refusal = decision.ShouldBeOfType<SeatDecision.Refuse>().Error;
        refusal.Kind.ShouldBe(ErrorKind.SeatAlreadyHeld);
        refusal.Reservation.ShouldBe(Samples.IdOf("key-1"));
    }

    [Fact]
    public void Another_form_of_the_id_is_the_same_session()
    {
        var other = GameSessionId.Parse("arn:aws:gamelift:us-east-1::gamesession/fleet-1/us-west-2/gsess-1")!.Value;

        Seats(live: 2, released: 0).Decide(other, new(5, 2), Samples.Now)
            .ShouldBeOfType<SeatDecision.Refuse>().Error.Kind.ShouldBe(ErrorKind.SeatAlreadyHeld);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(1, 9)]
    public void A_released_seat_in_the_same_session_is_reopened_whatever_else_was_released(int live, int released) =>
        Seats(live, released).Decide(Samples.SessionOf($"fleet-{live}"), Limits, Samples.Now)
            .ShouldBeOfType<SeatDecision.Reopen>().Released.Id.ShouldBe(Samples.IdOf($"key-{live}"));

    [Fact]
    public void A_released_seat_is_not_reopened_beyond_the_live_limit() =>
        Seats(live: 2, released: 1).Decide(Samples.SessionOf("fleet-2"), Limits, Samples.Now)
            .ShouldBeOfType<SeatDecision.Refuse>().Error.Kind.ShouldBe(ErrorKind.SeatLimitReached);

    // The live ones first, each in a fleet of its own; the released ones end a second apart.
    private static PlayerSeats Seats(int live, int released) => PlayerSeats.None(Samples.Player) with
    {
        Held = [.. Enumerable.Range(0, live + released).Select(number => Held(number, number - live))],
    };

    private static Reservation Held(int number, int secondsLater)
    {
        var seat = Samples.Seat with { ExpiresAt = Samples.Now + TimeSpan.FromSeconds(60 + secondsLater) };
        return Samples.In("Pending") with
        {
            Id = Samples.IdOf($"key-{number}"),
            GameSession = Samples.SessionOf($"fleet-{number}"),
            State = secondsLater < 0
                ? new ReservationState.Reserved(seat)
                : new ReservationState.Released(seat, FreedAt: null),
        };
    }
}
