using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Placements;
using SessionBroker.Domain.Reservations;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;
using SessionBroker.UnitTests.Http;

namespace SessionBroker.UnitTests.Queues;

/// <summary>What GameLift's events do to the broker's own placements and their reservations.</summary>
public sealed class PlacingEventsTests : IDisposable
{
    private const string Good = """{"batchItemFailures":[]}""";
    private const string Again = """{"batchItemFailures":[{"itemIdentifier":"message-1"}]}""";

    private readonly TestBroker _broker = new();

    public void Dispose() => _broker.Dispose();

    [Fact]
    public async Task A_fulfilled_placement_gives_each_player_a_seat_however_often_it_is_told()
    {
        var id = await StartAsync();
        var happened = PlacementEvent.Fulfilled(id, "player-1", "player-2", "player-3");

        (await TakeAsync(happened)).ShouldBe(Good);
        var once = await SeatsAsync();
        (await TakeAsync(happened)).ShouldBe(Good);
        (await TakeAsync(PlacementEvent.Of(id, "PlacementFailed"))).ShouldBe(Good);

        once.Select(seat => seat.Seat!.PlayerSessionId).ShouldBe(["psess-player-1", "psess-player-2"]);
        once.ShouldAllBe(seat => seat.State is ReservationState.Reserved
            && seat.GameSession!.Value.Arn == PlacementEvent.Arn
            && seat.Seat!.Connection.Port == 7777
            && seat.Seat.ExpiresAt == _broker.Time.GetUtcNow().AddSeconds(61));
        (await SeatsAsync()).ShouldBe(once);
    }

    [Theory]
    [InlineData("PlacementCancelled")]
    [InlineData("PlacementTimedOut")]
    [InlineData("PlacementFailed")]
    public async Task A_placement_that_ends_without_a_session_frees_its_players(string type)
    {
        var id = await StartAsync();

        (await TakeAsync(PlacementEvent.Of(id, type))).ShouldBe(Good);

        (await SeatsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_before_the_answer_of_its_start_is_not_lost()
    {
        _broker.GameLift.Faults.Meanwhile = async call =>
        {
            if (call != "StartGameSessionPlacement") return;
            _broker.GameLift.Faults.Meanwhile = null;
            var id = PlacingId.Of(PlacingKind.Placement, Key, PlayerId.Parse("player-1")!.Value);
            (await TakeAsync(PlacementEvent.Fulfilled(id, "player-1", "player-2"))).ShouldBe(Good);
        };

        var answer = await _broker.SendAsync(Request);

        (answer.Status, answer.Text("status")).ShouldBe((200, "FULFILLED"));
        (await SeatsAsync()).ShouldAllBe(seat => seat.State is ReservationState.Reserved);
    }

    [Theory]
    [InlineData("FindPlacing")]
    [InlineData("AdvancePlacing")]
    [InlineData("SeatsOf")]
    [InlineData("Advance")]
    public async Task What_the_store_keeps_from_being_recorded_comes_again(string operation)
    {
        var id = await StartAsync();
        var happened = PlacementEvent.Fulfilled(id, "player-1", "player-2");
        _broker.Store.Faults.Refuse(operation, ErrorKind.StoreUnavailable);

        (await TakeAsync(happened)).ShouldBe(Again);
        (await TakeAsync(happened)).ShouldBe(Good);

        (await SeatsAsync()).Count(seat => seat.State is ReservationState.Reserved).ShouldBe(2);
    }

    [Fact]
    public async Task A_lost_event_is_made_up_by_a_read_of_the_reservation()
    {
        var answer = await _broker.SendAsync(Request);
        var id = PlacingId.Parse(answer.Text("placementId"))!.Value;
        _broker.Placings.Become(id, new PlacingReport(PlacingStatus.TimedOut, _broker.Time.GetUtcNow()));
        var reservation = (string)answer.Body["players"]![0]!["reservationId"]!;

        var read = await _broker.SendAsync(
            ApiEvent.For("GetReservation").WithPath("reservationId", reservation));

        (read.Text("state"), (string?)read.Body["problem"]!["code"])
            .ShouldBe(("FAILED", "game-session-did-not-start"));
        (await SeatsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lost_event_is_made_up_by_reconcile()
    {
        await _broker.SendAsync(ApiEvent.For("StartPlacement").WithJson("""{"maximumPlayerSessionCount":2}"""));
        var cancelled = new PlacingReport(PlacingStatus.Cancelled, _broker.Time.GetUtcNow());
        _broker.Placings.Become(_broker.Placings.Last, cancelled);
        _broker.Time.Advance(TimeSpan.FromMinutes(2));

        await _broker.RunAsync("Reconcile");

        (await SeatsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_seat_that_the_event_does_not_name_is_found_in_the_players_list()
    {
        var id = await StartAsync();
        var session = _broker.GameLift.Start("fleet-queued").Id;
        var made = await _broker.GameLift.CreateAsync(session, PlayerId.Parse("player-2")!.Value, null, Token);
        var happened = PlacementEvent.Fulfilled(id, "player-1")
            .Replace(PlacementEvent.Arn, session.Arn, StringComparison.Ordinal);

        (await TakeAsync(happened)).ShouldBe(Good);

        (await SeatsAsync()).Select(seat => seat.Seat!.PlayerSessionId).ShouldBe(["psess-player-1", made.Value.Id]);
    }

    [Fact]
    public async Task A_seat_that_is_listed_nowhere_is_looked_for_again_and_then_given_up()
    {
        var id = await StartAsync();
        var happened = PlacementEvent.Fulfilled(id, "player-1");

        (await TakeAsync(happened)).ShouldBe(Again);
        _broker.Time.Advance(TimeSpan.FromSeconds(30));
        (await TakeAsync(happened)).ShouldBe(Good);

        (await SeatsAsync()).ShouldHaveSingleItem().Player.Value.ShouldBe("player-1");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static IdempotencyKey Key { get; } =
        IdempotencyKey.Parse("k")!.Value;

    private static ApiEvent Request => ApiEvent.For("StartPlacement").WithKey("k").WithJson(
        """{"maximumPlayerSessionCount":4,"players":[{},{"playerId":"player-2"}]}""")
        with
    {
        Scope = "broker/party",
    };

    private async Task<PlacingId> StartAsync() =>
        PlacingId.Parse((await _broker.SendAsync(Request)).Text("placementId"))!.Value;

    private async Task<string> TakeAsync(string batch) =>
        (await _broker.RunAsync("PlacementEvents", batch)).ToJsonString();

    private async Task<List<Reservation>> SeatsAsync()
    {
        var held = new List<Reservation>();
        foreach (var player in new[] { "player-1", "player-2" })
            held.AddRange((await _broker.Store.SeatsOfAsync(PlayerId.Parse(player)!.Value, Token)).Value.Held);
        return held;
    }
}
