using System.Collections.Immutable;

using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.UnitTests.Domain;

public sealed class PlayerSeatsTests
{
    [Theory]
    [InlineData(0, 1, null)]
    [InlineData(1, 1, ErrorKind.SeatLimitReached)]
    [InlineData(1, 2, null)]
    [InlineData(2, 2, ErrorKind.SeatLimitReached)]
    [InlineData(3, 2, ErrorKind.SeatLimitReached)]
    public void A_player_holds_so_many_seats_and_no_more(int held, int seatsMax, ErrorKind? refusal) =>
        (Holding(held).Refuse(Samples.SessionOf("fleet-free"), seatsMax)?.Kind).ShouldBe(refusal);

    [Fact]
    public void A_second_seat_in_one_session_is_refused_with_the_way_to_the_first()
    {
        var refusal = Holding(2).Refuse(Samples.SessionOf("fleet-1"), seatsMax: 5);

        refusal.ShouldNotBeNull();
        refusal.Kind.ShouldBe(ErrorKind.SeatAlreadyHeld);
        refusal.Instance.ShouldBe($"/v1/reservations/{Samples.IdOf("key-1")}");
    }

    private static PlayerSeats Holding(int seats) => new(
        Samples.Player,
        Version: 7,
        Enumerable.Range(0, seats).ToImmutableDictionary(
            number => Samples.IdOf($"key-{number}"), number => Samples.SessionOf($"fleet-{number}")));
}
