using System.Net;
using SessionBroker.DevStack;
using SessionBroker.TestKit;

namespace SessionBroker.EndToEndTests.Broker;

/// <summary>
/// A player who asks very often, over AWS's own DynamoDB Local: with many keys there is one seat, with one key one
/// answer.
/// </summary>
public sealed class ManyRequestsTests
{
    private const int Requests = 50;

    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(120);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_requests_at_once_one_gets_the_seat(bool native)
    {
        await using var stack = await StartAsync(native);
        var player = await stack.NewPlayerAsync();
        var session = await player.CreateActiveSessionAsync(players: 200);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, Requests).Select(number => AskAsync(player, session, $"key-{number}")));

        var seat = answers.Where(answer => answer.Status is HttpStatusCode.Created).ShouldHaveSingleItem();
        var refused = answers.Where(answer => answer.Status is not HttpStatusCode.Created).ToArray();
        refused.ShouldAllBe(answer => answer.Status == HttpStatusCode.Conflict);
        refused.ShouldAllBe(answer => answer["code"] == "seat-already-held");
        PlayerSessionsOf(stack, player).ShouldBe([seat["playerSessionId"]!]);
        await ShouldHoldOnlyAsync(player, seat);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Many_requests_with_one_key_get_one_answer(bool native)
    {
        await using var stack = await StartAsync(native);
        var player = await stack.NewPlayerAsync();
        var session = await player.CreateActiveSessionAsync(players: 200);

        List<Answer> answers = [.. await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => AskAsync()))];
        for (var number = 0; number < Requests; number++) answers.Add(await AskAsync());

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Created);
        answers.Select(answer => answer.Text).Distinct().ShouldHaveSingleItem();
        answers.Count(answer => !answer.Headers.Contains("Idempotency-Replayed")).ShouldBeLessThanOrEqualTo(1);
        PlayerSessionsOf(stack, player).ShouldBe([answers[0]["playerSessionId"]!]);
        await ShouldHoldOnlyAsync(player, answers[0]);

        Task<Answer> AskAsync() => ManyRequestsTests.AskAsync(player, session, "the-only-key");
    }

    private static Task<BrokerStack> StartAsync(bool native)
    {
        Assert.SkipWhen(native && TestSettings.BootstrapPath is null, "There is no native executable.");
        return BrokerStack.StartAsync(new DevStackOptions
        {
            Store = new StoreChoice.DynamoDbLocal(Repository.ToolsFolder),
            BootstrapPath = native ? TestSettings.BootstrapPath : null,
        });
    }

    // As a client does: what still runs, or found no answer because the machine is slow, comes again with its key.
    private static async Task<Answer> AskAsync(Player player, string session, string key)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await player.ReserveAsync(session, Key(key));
            if (answer.Status < HttpStatusCode.InternalServerError && answer["code"] is not "request-in-progress")
                return answer;

            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(AnswerMax);
            await Task.Delay(
                answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1),
                TimeProvider.System,
                TestContext.Current.CancellationToken);
        }
    }

    private static (string Name, string Value) Key(string key) => ("Idempotency-Key", key);

    private static IEnumerable<string> PlayerSessionsOf(BrokerStack stack, Player player) =>
        from session in stack.Host.Simulator.Control.Dump()["playerSessions"]!.AsArray()
        where session["player"]!.GetValue<string>() == player.Sub
        select session["id"]!.GetValue<string>();

    private static async Task ShouldHoldOnlyAsync(Player player, Answer seat)
    {
        var all = (await player.GetAsync("/v1/reservations?limit=100")).Body["reservations"]!.AsArray();
        var live = (await player.GetAsync("/v1/reservations?state=live")).Body["reservations"]!.AsArray();

        all.ShouldHaveSingleItem()!.ToJsonString().ShouldBe(seat.Body.ToJsonString());
        live.ShouldHaveSingleItem()!.ToJsonString().ShouldBe(seat.Body.ToJsonString());
    }
}
