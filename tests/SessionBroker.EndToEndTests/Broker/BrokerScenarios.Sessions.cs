using System.Net;

namespace SessionBroker.EndToEndTests.Broker;

public abstract partial class BrokerScenarios
{
    private const int PollsMax = 100;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    [Theory]
    [InlineData("", "TRIGGERED_ON_PROCESS_TERMINATE")]
    [InlineData("?terminationMode=FORCE_TERMINATE", "FORCE_TERMINATED")]
    public async Task A_session_is_ended_by_its_creator_or_an_admin_and_its_seats_with_it(string mode, string reason)
    {
        var creator = await Stack.NewPlayerAsync();
        var other = await Stack.NewPlayerAsync();
        var admin = await Stack.NewPlayerAsync("broker/admin");
        var path = $"/v1/game-sessions/{await creator.CreateActiveSessionAsync()}";
        var seat = await other.ReserveAsync(path.Split('/')[^1]);

        var refused = await other.DeleteAsync(path + mode);
        var ended = await creator.DeleteAsync(path + mode);
        var over = await WaitUntilTerminatedAsync(other, path);
        var again = await admin.DeleteAsync(path + mode);
        var late = await creator.ReserveAsync(path.Split('/')[^1]);
        var left = await other.GetAsync(seat.Headers.Location!.ToString());

        refused.ShouldBeProblem(403, "scope-missing");
        (ended.Status, ended["status"]).ShouldBe((HttpStatusCode.Accepted, "TERMINATING"), ended.Text);
        over["statusReason"].ShouldBe(reason);
        (again.Status, again["status"]).ShouldBe((HttpStatusCode.Accepted, "TERMINATED"), again.Text);
        late.ShouldBeProblem(409, "game-session-not-active");
        left["state"].ShouldBe("TIMEDOUT", left.Text);
    }

    [Fact]
    public async Task The_log_of_an_ended_session_is_for_its_creator_and_admins()
    {
        var creator = await Stack.NewPlayerAsync();
        var other = await Stack.NewPlayerAsync();
        var admin = await Stack.NewPlayerAsync("broker/admin");
        var path = $"/v1/game-sessions/{await creator.CreateActiveSessionAsync()}";

        var early = await creator.GetAsync($"{path}/log");
        await creator.DeleteAsync($"{path}?terminationMode=FORCE_TERMINATE");
        await WaitUntilTerminatedAsync(creator, path);
        var refused = await other.GetAsync($"{path}/log");
        var links = new[] { await creator.GetAsync($"{path}/log"), await admin.GetAsync($"{path}/log") };

        early.ShouldBeProblem(404, "game-session-log-not-found");
        refused.ShouldBeProblem(403, "scope-missing");
        foreach (var link in links)
        {
            link.Status.ShouldBe(HttpStatusCode.OK, link.Text);
            (await Stack.ReadAsync(new Uri(link["url"]!))).ShouldContain("FORCE_TERMINATED");
        }
    }

    // GameLift itself takes one request a second of a creator; what it refuses counts too.
    [Fact]
    public async Task A_player_who_asks_for_sessions_without_end_is_told_to_wait()
    {
        const string Body = """{"destination": "default", "maximumPlayerSessionCount": 2}""";
        var player = await Stack.NewPlayerAsync();
        var asked = await Task.WhenAll(Enumerable.Range(1, 12).Select(number =>
            player.PostAsync("/v1/game-sessions", Body, ("Idempotency-Key", $"key-{number}"))));

        var refused = await player.PostAsync("/v1/game-sessions", Body, ("Idempotency-Key", "one-more"));

        asked.Count(answer => answer["code"] == "game-session-limit-reached").ShouldBe(2);
        refused.ShouldBeProblem(429, "game-session-limit-reached");
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromMinutes(58), TimeSpan.FromHours(1));
        (await (await Stack.NewPlayerAsync()).PostAsync("/v1/game-sessions", Body)).Status
            .ShouldBe(HttpStatusCode.Accepted);
    }

    private static async Task<Answer> WaitUntilTerminatedAsync(Player player, string path)
    {
        var session = await player.GetAsync(path);
        for (var looks = 1; session["status"] != "TERMINATED" && looks < PollsMax; looks++)
        {
            await Task.Delay(BetweenLooks, TimeProvider.System, TestContext.Current.CancellationToken);
            session = await player.GetAsync(path);
        }

        session["status"].ShouldBe("TERMINATED", session.Text);
        return session;
    }
}
