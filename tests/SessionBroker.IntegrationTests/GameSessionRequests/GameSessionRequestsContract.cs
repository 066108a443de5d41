using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;

namespace SessionBroker.IntegrationTests.GameSessionRequests;

/// <summary>
/// What every store of session starts must keep. It runs over the embedded store and over AWS's own DynamoDB Local.
/// </summary>
public abstract partial class GameSessionRequestsContract
{
    private static readonly DateTimeOffset Start = ManualTimeProvider.Start;

    private static readonly CreationBudget Ample = new(100);

    protected ManualTimeProvider Time { get; } = new();

    protected abstract IGameSessionRequests Store { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_request_with_a_key_begins_and_the_others_are_told_of_it()
    {
        var first = NewStart();
        var second = first with { Fingerprint = "another", AskedAt = Start.AddSeconds(1) };

        (await Store.BeginAsync(first, Ample, Cancellation)).Value.ShouldBe(first);
        (await Store.BeginAsync(second, Ample, Cancellation)).Value.ShouldBe(first);
    }

    [Fact]
    public async Task Of_many_requests_at_once_one_begins()
    {
        var starts = Enumerable.Range(0, 20).Select(number => NewStart(owner: $"request-{number}")).ToArray();

        var outcomes = await Task.WhenAll(starts.Select(start => Store.BeginAsync(start, Ample, Cancellation)));

        outcomes.Select(outcome => outcome.Value).Distinct().ShouldHaveSingleItem().ShouldBeOneOf(starts);
    }

    [Fact]
    public async Task Another_player_or_key_begins_by_itself()
    {
        await Store.BeginAsync(NewStart(), Ample, Cancellation);
        var otherPlayer = NewStart() with { Player = PlayerId.Parse("player-2")!.Value };
        var otherKey = NewStart() with { Id = "another" };

        (await Store.BeginAsync(otherPlayer, Ample, Cancellation)).Value.ShouldBe(otherPlayer);
        (await Store.BeginAsync(otherKey, Ample, Cancellation)).Value.ShouldBe(otherKey);
    }

    [Fact]
    public async Task Every_state_reads_back_as_it_was_written()
    {
        var start = NewStart();
        var refusal = new BrokerError(ErrorKind.DestinationRetired, "Over.")
        {
            Upstream = new Upstream("CreateGameSession", "TerminalRoutingStrategyException"),
        };
        GameSessionRequestRecord[] versions = [start.GiveBack(Start), start.StartOver(Start), start.Refuse(refusal)];

        foreach (var version in versions)
        {
            await AfterBeginAsync(version);
            (await Store.BeginAsync(start, Ample, Cancellation)).Value.ShouldBe(version);
        }
    }

    [Fact]
    public async Task A_session_reads_back_without_its_data()
    {
        var session = Session();
        var bare = session with
        {
            Name = null,
            Location = null,
            CreatorId = null,
            TerminatedAt = null,
            StatusReason = null,
            PlayerSessionCreationPolicy = null,
            GameProperties = ImmutableSortedDictionary<string, string>.Empty,
        };

        foreach (var answered in new[] { session, bare })
        {
            await AfterBeginAsync(NewStart().Finish(answered));
            var there = (await Store.BeginAsync(NewStart(), Ample, Cancellation)).Value;

            var kept = there.State.ShouldBeOfType<GameSessionRequestState.Started>().Session;
            kept.ShouldBe(answered with { GameSessionData = null, GameProperties = kept.GameProperties });
            kept.GameProperties.ShouldBe(answered.GameProperties);
        }
    }

    [Fact]
    public async Task Of_two_changes_of_one_version_the_first_stays_and_the_second_is_told_of_it()
    {
        var start = NewStart();
        await Store.BeginAsync(start, Ample, Cancellation);
        var mine = start.TakeOver(new Lease("mine", Start.AddSeconds(60)));
        var other = start.TakeOver(new Lease("other", Start.AddSeconds(60)));

        (await Store.AdvanceAsync(start, mine, Cancellation)).Value.ShouldBe(mine);
        (await Store.AdvanceAsync(start, other, Cancellation)).Value.ShouldBe(mine);
    }

    [Fact]
    public async Task A_key_lives_24_hours()
    {
        var start = NewStart();
        await Store.BeginAsync(start, Ample, Cancellation);
        Time.Advance(GameSessionRequestRecord.Kept - TimeSpan.FromSeconds(1));
        var late = NewStart(owner: "late");

        var early = await Store.BeginAsync(late, Ample, Cancellation);
        Time.Advance(TimeSpan.FromSeconds(1));
        var free = await Store.BeginAsync(late with { AskedAt = Time.Now() }, Ample, Cancellation);

        early.Value.ShouldBe(start);
        free.Value.ShouldBe(late with { AskedAt = Time.Now() });
    }

    // The store deletes what has expired at any moment, also while a request works on it.
    [Fact]
    public async Task A_change_of_a_start_that_is_gone_meanwhile_is_written()
    {
        var start = NewStart();
        var refused = start.Refuse(new BrokerError(ErrorKind.NoCapacity, "None."));

        var written = await Store.AdvanceAsync(start, refused, Cancellation);

        written.Value.ShouldBe(refused);
        (await Store.BeginAsync(start, Ample, Cancellation)).Value.ShouldBe(refused);
    }

    protected static GameSessionRequestRecord NewStart(string owner = "request-1") => new()
    {
        Id = "2a0caf32d5166b97959a824334136db5b0d36e7d",
        Player = PlayerId.Parse("player-1")!.Value,
        Fingerprint = "fingerprint",
        AskedAt = Start,
        State = new GameSessionRequestState.Running(new Lease(owner, Start.AddSeconds(34))),
    };

    private static GameSession Session() => new()
    {
        Id = GameSessionId.Parse("arn:aws:gamelift:us-east-1::gamesession/fleet-1/gsess-1")!.Value,
        Status = GameSessionStatus.Terminated,
        StatusReason = "INTERRUPTED",
        Location = "us-east-1",
        Name = "Duel",
        MaximumPlayerSessionCount = 8,
        CurrentPlayerSessionCount = 3,
        PlayerSessionCreationPolicy = PlayerSessionCreationPolicy.AcceptAll,
        GameProperties = ImmutableSortedDictionary<string, string>.Empty.Add("map", "dust").Add("mode", ""),
        GameSessionData = "secret",
        CreatorId = "player-1",
        CreatedAt = Start,
        TerminatedAt = Start.AddMinutes(5),
    };

    // Replaces whatever there is by a version that follows it.
    private async Task AfterBeginAsync(GameSessionRequestRecord version)
    {
        var there = (await Store.BeginAsync(NewStart(), Ample, Cancellation)).Value;
        (await Store.AdvanceAsync(there, version, Cancellation)).Value.ShouldBe(version);
    }
}
