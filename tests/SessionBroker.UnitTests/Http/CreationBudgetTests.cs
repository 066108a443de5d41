using SessionBroker.Domain.Errors;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Http;

public sealed class CreationBudgetTests : IDisposable
{
    private readonly TestBroker _broker = new();

    public void Dispose() => _broker.Dispose();

    [Fact]
    public async Task A_player_starts_ten_sessions_an_hour_and_is_told_when_the_next_one_may_start()
    {
        for (var number = 1; number <= 10; number++) (await StartAsync($"key-{number}")).Status.ShouldBe(201);
        _broker.Time.Advance(TimeSpan.FromSeconds(600.5));

        var refused = await StartAsync("key-11");

        (refused.Status, refused.Code, refused.Header("retry-after"))
            .ShouldBe((429, "game-session-limit-reached", "3000"));
        ((bool)refused.Body["retryable"]!).ShouldBeTrue();
        _broker.GameLift.GameSessions.Length.ShouldBe(10);

        _broker.Time.Advance(TimeSpan.FromSeconds(3000));
        (await StartAsync("key-11")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_repetition_never_counts_and_is_answered_when_the_budget_is_spent()
    {
        var first = await StartAsync("key-1");
        for (var times = 0; times < 20; times++) await StartAsync("key-1");
        for (var number = 2; number <= 10; number++) (await StartAsync($"key-{number}")).Status.ShouldBe(201);

        var replayed = await StartAsync("key-1");
        var reused = await _broker.SendAsync(Request("key-1", seats: 3));

        (await StartAsync("key-11")).Code.ShouldBe("game-session-limit-reached");
        (replayed.Status, replayed.Header("idempotency-replayed")).ShouldBe((201, "true"));
        replayed.Body.ToJsonString().ShouldBe(first.Body.ToJsonString());
        reused.Code.ShouldBe("idempotency-key-reused");
    }

    // A client without a key cannot be told from one that asks for another session.
    [Fact]
    public async Task A_request_without_a_key_counts_each_time()
    {
        for (var times = 0; times < 10; times++) (await StartAsync(key: null)).Status.ShouldBe(201);

        (await StartAsync(key: null)).Code.ShouldBe("game-session-limit-reached");
    }

    [Fact]
    public async Task A_request_that_game_lift_refused_goes_on_with_its_key_and_counts_once()
    {
        _broker.GameLift.Faults.Refuse("CreateGameSession", ErrorKind.NoCapacity);
        (await StartAsync("key-1")).Code.ShouldBe("no-capacity");
        for (var number = 2; number <= 10; number++) await StartAsync($"key-{number}");

        (await StartAsync("key-11")).Code.ShouldBe("game-session-limit-reached");
        (await StartAsync("key-1")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_request_that_is_not_valid_counts_for_nothing()
    {
        for (var number = 1; number <= 20; number++)
            (await _broker.SendAsync(Request($"key-{number}", seats: 0))).Status.ShouldBe(400);

        (await StartAsync("key-21")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Another_player_has_a_budget_of_their_own()
    {
        for (var number = 1; number <= 11; number++) await StartAsync($"key-{number}");

        var other = await _broker.SendAsync(Request("key-1") with { Player = "player-2" });

        other.Status.ShouldBe(201);
    }

    private static ApiEvent Request(string? key, int seats = 2)
    {
        var request = ApiEvent.For("CreateGameSession")
            .WithJson($$"""{"destination": "default", "maximumPlayerSessionCount": {{seats}}}""");
        return key is null ? request : request.WithKey(key);
    }

    private Task<ApiAnswer> StartAsync(string? key) => _broker.SendAsync(Request(key));
}
