using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Placements;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;

namespace SessionBroker.IntegrationTests.Placements;

/// <summary>What every store of placements and tickets does.</summary>
public abstract class PlacingRecordsContract
{
    private static readonly PlayerId One = PlayerId.Parse("one")!.Value;
    private static readonly PlayerId Two = PlayerId.Parse("two")!.Value;

    public static TheoryData<PlacingState> States =>
    [
        new PlacingState.Starting(new Lease("request-1", Start.AddSeconds(30))),
        new PlacingState.Live(PlacingStatus.Pending),
        new PlacingState.Ended(PlacingStatus.TimedOut, "Too late.", Start),
        new PlacingState.Ended(PlacingStatus.Cancelled, Reason: null, Start),
        new PlacingState.Refused(new RecordedError(ErrorKind.UnsupportedRegion, "No.", Upstream: null), Start),
    ];

    protected ManualTimeProvider Time { get; } = new();

    protected abstract IPlacingRecords Store { get; }

    private static DateTimeOffset Start { get; } = new ManualTimeProvider().GetUtcNow();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(States), DisableDiscoveryEnumeration = true)]
    public async Task A_record_reads_back_as_it_was_written(PlacingState state)
    {
        var record = NewRecord() with { State = state, Attempt = 2, Version = 7 };
        await Store.BeginAsync(record, Token);

        var read = (await Store.FindAsync(record.Id, Token)).Value;

        (read with { Players = record.Players }).ShouldBe(record);
        read.Players.ShouldBe(record.Players);
    }

    [Fact]
    public async Task A_match_to_accept_reads_back_with_its_times()
    {
        var live = new PlacingState.Live(PlacingStatus.RequiresAcceptance, "match-1", Start.AddSeconds(30), Start);
        var record = NewRecord() with { State = live };
        await Store.BeginAsync(record, Token);

        (await Store.FindAsync(record.Id, Token)).Value.State.ShouldBe(live);
    }

    [Fact]
    public async Task A_game_session_reads_back_with_its_players()
    {
        var session = new PlacedGameSession(
            GameSessionId.Parse("arn:aws:gamelift:us-east-1::gamesession/fleet-1/one")!.Value,
            new Connection("192.0.2.1", "name.invalid", 7777),
            [new PlacedPlayer(One, "psess-1", "red"), new PlacedPlayer(Two, PlayerSessionId: null)]);
        var record = NewRecord() with { State = new PlacingState.Placed(session, Start) };
        await Store.BeginAsync(record, Token);

        var read = (await Store.FindAsync(record.Id, Token)).Value.State.ShouldBeOfType<PlacingState.Placed>();

        (read.At, read.GameSession.Id, read.GameSession.Connection).ShouldBe((Start, session.Id, session.Connection));
        read.GameSession.Players.ShouldBe(session.Players);
    }

    [Fact]
    public async Task A_key_begins_once()
    {
        var first = NewRecord();
        var second = first with { State = new PlacingState.Starting(new Lease("request-2", Start)) };

        (await Store.BeginAsync(first, Token)).Value.ShouldBeSameAs(first);

        (await Store.BeginAsync(second, Token)).Value.State.ShouldBe(first.State);
    }

    [Fact]
    public async Task Of_two_changes_of_one_version_the_first_stays()
    {
        var start = NewRecord();
        await Store.BeginAsync(start, Token);
        var first = start.Observe(new PlacingReport(PlacingStatus.Cancelled, Start));
        var second = start.Observe(new PlacingReport(PlacingStatus.Pending, Start));

        (await Store.AdvanceAsync(start, first, Token)).Value.ShouldBeSameAs(first);

        (await Store.AdvanceAsync(start, second, Token)).Value.Status.ShouldBe(PlacingStatus.Cancelled);
        (await Store.FindAsync(start.Id, Token)).Value.State.ShouldBe(first.State);
    }

    [Fact]
    public async Task What_nobody_has_begun_is_not_found_or_advanced()
    {
        var record = NewRecord();

        (await Store.FindAsync(record.Id, Token)).Error!.Kind.ShouldBe(ErrorKind.PlacementNotFound);
        (await Store.AdvanceAsync(record, record.Abandon(Start), Token)).Error!.Kind
            .ShouldBe(ErrorKind.PlacementNotFound);
    }

    [Fact]
    public async Task A_record_is_kept_for_a_day_after_its_end()
    {
        var record = NewRecord().Abandon(Time.GetUtcNow());
        await Store.BeginAsync(record, Token);

        Time.Advance(PlacingRecord.KeptAfterEnd - TimeSpan.FromSeconds(1));
        (await Store.FindAsync(record.Id, Token)).Error.ShouldBeNull();
        Time.Advance(TimeSpan.FromSeconds(2));
        (await Store.FindAsync(record.Id, Token)).Error!.Kind.ShouldBe(ErrorKind.PlacementNotFound);
        (await Store.BeginAsync(NewRecord(), Token)).Value.IsEnded.ShouldBeFalse();
    }

    private PlacingRecord NewRecord() => new()
    {
        Id = PlacingId.Of(PlacingKind.Placement, IdempotencyKey.Parse("key")!.Value, One),
        Owner = One,
        Destination = "global",
        Fingerprint = "fingerprint",
        AskedAt = Time.GetUtcNow(),
        Players = [One, Two],
        State = new PlacingState.Starting(new Lease("request-1", Start.AddSeconds(30))),
    };
}
