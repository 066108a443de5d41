using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Joining;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;

namespace SessionBroker.IntegrationTests.Reservations;

/// <summary>
/// What the records of shared game sessions must keep. It runs over DynamoDB in memory and over AWS's own DynamoDB
/// Local.
/// </summary>
public abstract class SharedGameSessionsContract
{
    private static readonly GameSessionId GameSession =
        GameSessionId.Parse("arn:aws:gamelift:us-east-1::gamesession/fleet-1/gsess-1")!.Value;

    protected ManualTimeProvider Time { get; } = new();

    protected abstract ISharedGameSessions Store { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Places_are_given_out_once_each()
    {
        var taken = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => Store.TakePlaceAsync("group", Cancellation)));

        taken.Select(place => place.Value).Order().ShouldBe(Enumerable.Range(0, 40).Select(number => (long)number));
        (await Store.TakePlaceAsync("another", Cancellation)).Value.ShouldBe(0);
    }

    [Fact]
    public async Task Places_are_skipped_forwards_only()
    {
        await Store.SkipToAsync("group", 10, Cancellation);
        await Store.SkipToAsync("group", 5, Cancellation);

        (await Store.TakePlaceAsync("group", Cancellation)).Value.ShouldBe(10);
    }

    [Fact]
    public async Task A_record_that_is_not_there_is_not_found()
    {
        var id = new SharedSessionId("group", 7);

        (await Store.FindAsync(id, Cancellation)).Error!.Kind.ShouldBe(ErrorKind.GameSessionNotFound);
        (await Store.TakeTurnAsync(id, LeaseOf("me"), Cancellation)).Error!.Kind
            .ShouldBe(ErrorKind.GameSessionNotFound);
        (await Store.LeaveAsync(id, [Player(1).Reservation], Cancellation)).Error!.Kind
            .ShouldBe(ErrorKind.GameSessionNotFound);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("us-west-2")]
    public async Task Those_who_enter_wait(string? location)
    {
        var blank = Blank() with { Location = location };
        await Store.EnterAsync(blank, Player(1), Cancellation);
        Time.Advance(TimeSpan.FromSeconds(1));

        var entered = (await Store.EnterAsync(blank with { CreatedAt = Time.Now() }, Player(2), Cancellation)).Value;
        await Store.EnterAsync(blank, Player(1), Cancellation);

        entered.Waiting.ShouldBe([Player(1), Player(2)], ignoreOrder: true);
        (entered with { Waiting = [], GameProperties = blank.GameProperties }).ShouldBe(blank);
        entered.GameProperties.ShouldBe(blank.GameProperties);
        Same((await Store.FindAsync(blank.Id, Cancellation)).Value, entered);
    }

    [Fact]
    public async Task One_has_the_turn_until_the_lease_expires()
    {
        await EnterAsync(1);

        var first = (await Store.TakeTurnAsync(Blank().Id, LeaseOf("first"), Cancellation)).Value;
        var second = (await Store.TakeTurnAsync(Blank().Id, LeaseOf("second"), Cancellation)).Value;
        Time.Advance(TimeSpan.FromSeconds(10));
        var third = (await Store.TakeTurnAsync(Blank().Id, LeaseOf("third"), Cancellation)).Value;

        (first.Lease!.Owner, second.Lease!.Owner, third.Lease!.Owner).ShouldBe(("first", "first", "third"));
        first.NeedsTurn(Time.Now()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_turn_that_was_lost_writes_nothing()
    {
        await EnterAsync(1);
        var first = (await Store.TakeTurnAsync(Blank().Id, LeaseOf("first"), Cancellation)).Value;
        Time.Advance(TimeSpan.FromSeconds(10));
        await Store.TakeTurnAsync(Blank().Id, LeaseOf("second"), Cancellation);

        var late = await Store.AdvanceAsync(
            first with { State = new SharedGameSessionState.Open(GameSession) }, Cancellation);

        (late.Value.Lease!.Owner, late.Value.State.GetType())
            .ShouldBe(("second", typeof(SharedGameSessionState.Starting)));
    }

    [Fact]
    public async Task Every_state_reads_back_as_it_was_written()
    {
        await EnterAsync(1);
        var turn = (await Store.TakeTurnAsync(Blank().Id, LeaseOf("me"), Cancellation)).Value;
        SharedGameSessionState[] states =
        [
            new SharedGameSessionState.Starting(0, GameSession),
            new SharedGameSessionState.Starting(1, GameSession: null),
            new SharedGameSessionState.Starting(1, GameSession),
            new SharedGameSessionState.Open(GameSession),
            new SharedGameSessionState.Closed(new RecordedError(ErrorKind.NoCapacity, "None.", Upstream: null)),
        ];

        foreach (var state in states)
        {
            var written = (await Store.AdvanceAsync(turn with { State = state }, Cancellation)).Value;
            (written.State, written.Waiting.Length).ShouldBe((state, 1));
            Same((await Store.FindAsync(Blank().Id, Cancellation)).Value, written);
        }
    }

    [Fact]
    public async Task Who_comes_when_it_is_open_does_not_wait()
    {
        await EnterAsync(1);
        var turn = (await Store.TakeTurnAsync(Blank().Id, LeaseOf("me"), Cancellation)).Value;
        await Store.AdvanceAsync(turn with { State = new SharedGameSessionState.Open(GameSession) }, Cancellation);

        var entered = (await Store.EnterAsync(Blank(), Player(2), Cancellation)).Value;

        (entered.State, entered.HasWaiting(Player(2).Reservation), entered.HasWaiting(Player(1).Reservation))
            .ShouldBe((new SharedGameSessionState.Open(GameSession), false, true));
    }

    [Fact]
    public async Task Those_who_leave_do_not_wait_any_more()
    {
        await EnterAsync(1);
        await EnterAsync(2);
        await EnterAsync(3);

        var left = await Store.LeaveAsync(
            Blank().Id, [Player(1).Reservation, Player(3).Reservation, Player(9).Reservation], Cancellation);

        left.Value.Waiting.ShouldBe([Player(2)]);
    }

    [Fact]
    public async Task Only_an_open_one_is_closed()
    {
        await EnterAsync(1);
        var starting = (await Store.CloseAsync(Blank().Id, Cancellation)).Value;
        var turn = (await Store.TakeTurnAsync(Blank().Id, LeaseOf("me"), Cancellation)).Value;
        await Store.AdvanceAsync(turn with { State = new SharedGameSessionState.Open(GameSession) }, Cancellation);

        var closed = (await Store.CloseAsync(Blank().Id, Cancellation)).Value;

        starting.State.ShouldBeOfType<SharedGameSessionState.Starting>();
        closed.State.ShouldBe(new SharedGameSessionState.Closed(Error: null));
    }

    // Records with arrays and dictionaries are equal only by reference.
    private static void Same(SharedGameSession one, SharedGameSession other)
    {
        one.Waiting.ShouldBe(other.Waiting);
        one.GameProperties.ShouldBe(other.GameProperties);
        (one with { Waiting = [], GameProperties = other.GameProperties }).ShouldBe(other with { Waiting = [] });
    }

    private async Task EnterAsync(int player) => await Store.EnterAsync(Blank(), Player(player), Cancellation);

    private static SharedGameSession Blank() => new()
    {
        Id = new SharedSessionId("group", 3),
        DestinationName = "default",
        MaximumPlayerSessionCount = 10,
        GameProperties = ImmutableSortedDictionary<string, string>.Empty.Add("mode", "duel"),
        CreatedAt = ManualTimeProvider.Start,
        State = new SharedGameSessionState.Starting(Attempt: 0, GameSession: null),
    };

    private Lease LeaseOf(string owner) => new(owner, Time.Now() + TimeSpan.FromSeconds(10));

    private static WaitingPlayer Player(int number)
    {
        var player = PlayerId.Parse($"player-{number}")!.Value;
        return new(ReservationId.From(IdempotencyKey.Parse("key")!.Value.Derive("JoinGame", player)), player);
    }
}
