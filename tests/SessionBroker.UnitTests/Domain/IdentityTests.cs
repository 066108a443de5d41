using FsCheck;
using FsCheck.Fluent;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.TestKit;

namespace SessionBroker.UnitTests.Domain;

public sealed class IdentityTests
{
    private static readonly IdempotencyKey Key = IdempotencyKey.Parse("key")!.Value;
    private static readonly PlayerId Player = PlayerId.Parse("player")!.Value;

    public static TheoryData<string?, bool> Keys => new()
    {
        { null, false },
        { "", false },
        { "!", true },
        { "~", true },
        { " ", false },
        { "a b", false },
        { "a\tb", false },
        { "\u007f", false },
        { "é", false },
        { new string('k', 128), true },
        { new string('k', 129), false },
    };

    public static TheoryData<string?, bool> Players => new()
    {
        { null, false },
        { "", false },
        { "  ", false },
        { "p", true },
        { "auth0|é 日本 🎮", true },
        { new string('p', 1024), true },
        { new string('p', 1025), false },
        { new string('é', 512), true },
        { new string('é', 512) + "p", false },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_is_1_to_128_visible_ascii_characters(string? text, bool isKey) =>
        (IdempotencyKey.Parse(text)?.Value).ShouldBe(isKey ? text : null);

    [Theory]
    [MemberData(nameof(Players))]
    public void A_player_is_what_game_lift_and_a_partition_key_can_hold(string? text, bool isPlayer) =>
        (PlayerId.Parse(text)?.Value).ShouldBe(isPlayer ? text : null);

    [Fact]
    public void A_derived_identifier_fits_game_lifts_tokens_and_our_own_ids()
    {
        var derived = Key.Derive("CreateGameSession", Player);

        $"sb-{derived}".ShouldMatch("^[a-zA-Z0-9-]{1,48}$");
        ReservationId.Parse(ReservationId.From(derived).Value).ShouldBe(ReservationId.From(derived));
    }

    [Fact]
    public void A_request_has_256_reservations_one_after_the_other()
    {
        var first = ReservationId.From(Key.Derive("CreatePlayerSession", Player));
        List<ReservationId> all = [first];
        while (all[^1].Next() is { } next) all.Add(next);

        all.Count.ShouldBe(ReservationId.AttemptsMax);
        all.ShouldBeUnique();
        all.ShouldBe(all.OrderBy(id => id.Value, StringComparer.Ordinal));
        all.ShouldAllBe(id => id.Request == first.Request && ReservationId.Parse(id.Value) == id);
        all.Select(id => id.Attempt).ShouldBe(Enumerable.Range(0, ReservationId.AttemptsMax));
    }

    [Fact]
    public void A_derived_identifier_is_the_same_whenever_it_is_derived() =>
        Key.Derive("CreateGameSession", Player).ShouldBe("2a0caf32d5166b97959a824334136db5b0d36e7d");

    [Fact]
    public void Operation_player_and_key_each_make_another_identifier()
    {
        var texts = Gen.Elements("a", "b", "ab", "ba", "1", "11", "1a", "a1");
        var requests =
            from operation in texts
            from player in texts
            from key in texts
            select (operation, player, key);

        Prop.ForAll(requests.Two().ToArbitrary(), pair =>
        {
            var (one, other) = pair;
            return one == other == (Derive(one) == Derive(other));
        }).QuickCheckThrowOnFailure();

        static string Derive((string Operation, string Player, string Key) request) =>
            IdempotencyKey.Parse(request.Key)!.Value.Derive(request.Operation, PlayerId.Parse(request.Player)!.Value);
    }

    [Fact]
    public void A_fresh_key_is_one_that_no_client_can_send()
    {
        var ids = new SeededIds(7);

        var keys = Enumerable.Range(0, 100).Select(_ => IdempotencyKey.Fresh(ids)).ToArray();

        keys.Distinct().Count().ShouldBe(100);
        keys.ShouldAllBe(key => IdempotencyKey.Parse(key.Value) == null);
    }

    [Theory]
    [InlineData("res-0123456789abcdef0123456789abcdef01234567", true)]
    [InlineData("res-0123456789ABCDEF0123456789abcdef01234567", false)]
    [InlineData("res-0123456789abcdef0123456789abcdef0123456", false)]
    [InlineData("res-0123456789abcdef0123456789abcdef012345678", false)]
    [InlineData("ref-0123456789abcdef0123456789abcdef01234567", false)]
    [InlineData("res-0123456789abcdef0123456789abcdef0123456g", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_reservation_id_is_ours_or_nothing(string? text, bool isOurs) =>
        (ReservationId.Parse(text)?.Value).ShouldBe(isOurs ? text : null);

    [Fact]
    public void Players_spread_over_every_shard()
    {
        var players = Enumerable.Range(0, 1000).Select(number => PlayerId.Parse($"player-{number}")!.Value);

        var shards = players.CountBy(PlayerSeats.ShardOf).ToArray();

        shards.Length.ShouldBe(IReservations.Shards);
        shards.ShouldAllBe(shard => shard.Key >= 0 && shard.Key < IReservations.Shards && shard.Value > 20);
    }

    [Fact]
    public void The_short_form_of_an_id_tells_requests_and_their_attempts_apart()
    {
        var ids = Enumerable.Range(0, 1000)
            .Select(number => Samples.IdOf($"key-{number}"))
            .SelectMany(id => new[] { id, id.Next()!.Value })
            .ToArray();

        ids.Select(id => id.Short).Distinct().Count().ShouldBe(ids.Length);
        ids.ShouldAllBe(id => id.Short >= 0 && id.Short < 1L << 48);
    }

    [Fact]
    public void Records_keep_whole_milliseconds()
    {
        var time = new ManualTimeProvider();
        time.Advance(TimeSpan.FromTicks(12_345_678));

        time.Now().ShouldBe(ManualTimeProvider.Start + TimeSpan.FromMilliseconds(1234));
    }
}
