using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.IntegrationTests.GameSessionRequests;

public abstract partial class GameSessionRequestsContract
{
    private static readonly CreationBudget Three = new(3);

    [Fact]
    public async Task A_player_begins_no_more_than_the_budget_allows()
    {
        for (var number = 0; number < 3; number++) (await BeginAsync(number)).Error.ShouldBeNull();
        Time.Advance(TimeSpan.FromMinutes(20));

        var refused = (await BeginAsync(3)).Error!;

        (refused.Kind, refused.RetryAfter).ShouldBe((ErrorKind.GameSessionLimitReached, TimeSpan.FromMinutes(40)));
        (await BeginAsync(3, player: "player-2")).Error.ShouldBeNull();
    }

    [Fact]
    public async Task A_repetition_is_told_of_the_first_and_counts_no_further()
    {
        var first = (await BeginAsync(0)).Value;
        for (var times = 0; times < 5; times++) (await BeginAsync(0, owner: $"again-{times}")).Value.ShouldBe(first);

        (await BeginAsync(1)).Error.ShouldBeNull();
        (await BeginAsync(2)).Error.ShouldBeNull();
        (await BeginAsync(3)).Error!.Kind.ShouldBe(ErrorKind.GameSessionLimitReached);
        (await BeginAsync(0, owner: "late")).Value.ShouldBe(first);
    }

    // What was refused has left no record: its key begins when there is room, each an hour after it was counted.
    [Fact]
    public async Task What_was_counted_counts_for_an_hour()
    {
        await BeginAsync(0);
        Time.Advance(TimeSpan.FromMinutes(30));
        await BeginAsync(1);
        await BeginAsync(2);
        Time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromMilliseconds(1));

        var early = await BeginAsync(3);
        Time.Advance(TimeSpan.FromMilliseconds(1));
        var first = await BeginAsync(3);
        var second = await BeginAsync(4);
        Time.Advance(TimeSpan.FromMinutes(30));
        var third = await BeginAsync(4);

        (early.Error!.Kind, early.Error.RetryAfter)
            .ShouldBe((ErrorKind.GameSessionLimitReached, TimeSpan.FromMilliseconds(1)));
        first.Error.ShouldBeNull();
        second.Error!.RetryAfter.ShouldBe(TimeSpan.FromMinutes(30));
        third.Error.ShouldBeNull();
    }

    [Fact]
    public async Task The_last_request_counts_for_its_whole_hour()
    {
        Time.Advance(TimeSpan.FromMilliseconds(900));
        for (var number = 0; number < 3; number++) await BeginAsync(number);
        Time.Advance(CreationBudget.Period - TimeSpan.FromMilliseconds(1));

        var early = await BeginAsync(3);
        Time.Advance(TimeSpan.FromMilliseconds(1));
        var late = await BeginAsync(3);

        (early.Error?.Kind, late.Error).ShouldBe((ErrorKind.GameSessionLimitReached, null));
    }

    [Fact]
    public async Task Of_many_requests_at_once_as_many_begin_as_the_budget_allows()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => BeginAsync(number)));

        outcomes.Count(outcome => outcome.Error is null).ShouldBe(3);
        outcomes.Where(outcome => outcome.Error is not null)
            .ShouldAllBe(outcome => outcome.Error!.Kind == ErrorKind.GameSessionLimitReached);
    }

    [Fact]
    public async Task Of_many_repetitions_at_once_one_counts()
    {
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(number => BeginAsync(0, owner: $"request-{number}")));

        outcomes.Select(outcome => outcome.Value).Distinct().ShouldHaveSingleItem();
        (await BeginAsync(1)).Error.ShouldBeNull();
        (await BeginAsync(2)).Error.ShouldBeNull();
        (await BeginAsync(3)).Error!.Kind.ShouldBe(ErrorKind.GameSessionLimitReached);
    }

    private Task<Result<GameSessionRequestRecord>> BeginAsync(
        int number, string owner = "request-1", string player = "player-1") => Store.BeginAsync(
            NewStart(owner) with
            {
                Id = $"{number:x40}",
                Player = PlayerId.Parse(player)!.Value,
                AskedAt = Time.Now(),
            },
            Three,
            Cancellation);
}
