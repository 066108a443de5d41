using System.Buffers.Text;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.UnitTests.Domain;

namespace SessionBroker.UnitTests.Aws;

public sealed class ReservationItemTests
{
    public static TheoryData<string> EveryState => [.. Samples.States.Keys];

    public static TheoryData<string> SettledStates =>
        [.. Samples.States.Keys.Where(state => Samples.In(state).IsSettled)];

    public static TheoryData<string> Forged =>
    [
        "",
        "forged",
        "not base64!",
        Encode("1\nreservation#res-1"),
        Encode($"1\n{Samples.IdOf("k")}"),
        Encode($"x\nreservation#{Samples.IdOf("k")}"),
        Encode($"-1\nreservation#{Samples.IdOf("k")}"),
        Encode($"1\nreservation#{Samples.IdOf("k")}\nplayer"),
        Encode($"1\nreservation#{Samples.IdOf("k")}\n"),
        Encode("1\nseats"),
        Encode("1"),
    ];

    [Fact]
    public void Every_reservation_reads_back_as_it_was_written()
    {
        var texts = Gen.Elements("", "plain", "é 日本 🎮", "quote\"s", "line\nbreak");
        var moments = Gen.Choose(0, int.MaxValue).Select(milliseconds => Samples.Now.AddMilliseconds(milliseconds));
        var seats =
            from id in texts
            from dnsName in Gen.OrNull(texts)
            from port in Gen.Choose(1, 60_000)
            from until in moments
            select new Seat(id, new Connection("2001:db8::1", dnsName, port), until);
        var failures =
            from kind in Gen.Elements(Enum.GetValues<ErrorKind>())
            from message in texts
            from hasUpstream in Gen.Elements(true, false)
            select new RecordedError(kind, message, hasUpstream ? new Upstream("Operation", "Error") : null);
        var states =
            from seat in seats
            from failure in failures
            from at in moments
            from owner in texts
            from state in Gen.Elements<ReservationState>(
                new ReservationState.Pending(new Lease(owner, at)),
                new ReservationState.Reserved(seat),
                new ReservationState.Active(seat),
                new ReservationState.Completed(seat, at),
                new ReservationState.TimedOut(seat, at),
                new ReservationState.Released(seat, at),
                new ReservationState.Released(seat, FreedAt: null),
                new ReservationState.Redirected(Samples.IdOf(owner.Length == 0 ? "k" : "key-2"), owner, at),
                new ReservationState.Failed(failure, at),
                new ReservationState.Failed(failure, at, seat))
            select state;
        var reservations =
            from state in states
            from player in Gen.Elements("p", "é 日本 🎮", "a\nb")
            from version in Gen.Choose(1, int.MaxValue)
            from recheckAt in Gen.Elements<DateTimeOffset?>(null, Samples.Now)
            select Samples.In(state) with
            {
                Player = PlayerId.Parse(player)!.Value,
                Version = version,
                RecheckAt = recheckAt,
            };

        Prop.ForAll(
            reservations.ToArbitrary(),
            reservation => ReadBack(reservation) == reservation)
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(SettledStates))]
    public void A_settled_reservation_expires(string state)
    {
        var item = ReservationItem.From(Samples.In(state));

        AttributeValues.IsExpired(item, Samples.Now + Reservation.KeptAfterSettled - TimeSpan.FromSeconds(1))
            .ShouldBeFalse();
        AttributeValues.IsExpired(item, Samples.Now + Reservation.KeptAfterSettled).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(EveryState))]
    public void An_item_that_lacks_an_attribute_is_not_read(string state)
    {
        string[] optional = ["dnsName", "failureOperation", "deleteAt", "lookAt", "player", "item", "playerData"];
        var reservation = Samples.In(state);
        var map = reservation.IsSettled ? ReservationItem.From(reservation) : ReservationItem.ToMap(reservation).M;

        // A reservation may fail, or be redirected, before its game session is known.
        if (state is "Failed" or "Redirected") optional = [.. optional, "gameSession"];
        foreach (var name in map.Keys.Except(optional))
        {
            var broken = map.Where(attribute => attribute.Key != name).ToDictionary();
            Should.Throw<KeyNotFoundException>(
                () => ReservationItem.ToReservation(reservation.Player, reservation.Id, broken), name);
        }
    }

    [Fact]
    public void A_page_token_leads_back_to_where_its_page_ended()
    {
        var last = ReservationItem.KeyOf(Samples.Player, Samples.IdOf("k"));
        last["createdAt"] = AttributeValues.Number(12345);

        var token = PlayerListPosition.OfKey(last).ToToken();
        PlayerListPosition.TryParse(token, out var position).ShouldBeTrue();

        var key = position!.Value.ToKey(Samples.Player);
        key.Keys.ShouldBe(last.Keys, ignoreOrder: true);
        key.ShouldAllBe(attribute =>
            attribute.Value.S == last[attribute.Key].S && attribute.Value.N == last[attribute.Key].N);
    }

    [Fact]
    public void A_list_without_a_token_begins_at_its_beginning()
    {
        PlayerListPosition.TryParse(null, out var position).ShouldBeTrue();

        position.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Forged))]
    public void A_forged_page_token_is_refused(string token) =>
        PlayerListPosition.TryParse(token, out _).ShouldBeFalse();

    private static Reservation ReadBack(Reservation reservation) => reservation.IsSettled
        ? ReservationItem.ToReservation(ReservationItem.From(reservation))
        : ReservationItem.ToReservation(reservation.Player, reservation.Id, ReservationItem.ToMap(reservation).M);

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
