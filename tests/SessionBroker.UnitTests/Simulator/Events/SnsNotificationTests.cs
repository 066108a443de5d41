using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Config;
using SessionBroker.GameLiftSimulator.Running;
using SessionBroker.GameLiftSimulator.World.Setup;
using SessionBroker.UnitTests.Simulator.Support;

namespace SessionBroker.UnitTests.Simulator.Events;

/// <summary>
/// Events of queues and matchmakers that have a notification target come a second time, as SNS sends them.
/// </summary>
public sealed class SnsNotificationTests
{
    private const string Topic = "arn:aws:sns:us-east-1:123456789012:matches";

    [Fact]
    public async Task Each_event_also_comes_as_the_text_of_an_SNS_message()
    {
        var setup = WorldSetup.Default with
        {
            Configurations =
            [
                WorldSetup.Default.Configurations[0] with
                {
                    AcceptanceRequired = false,
                    FlexMatchMode = FlexMatchMode.Standalone,
                    GameSessionQueues = [],
                    NotificationTarget = Topic,
                },
            ],
        };
        var told = new ConcurrentQueue<JsonObject>();
        var all = new TaskCompletionSource();
        await using var engine = Engines.Start(new GameLiftServerOptions
        {
            Config = SimulatorConfig.Default with { Setup = setup },
            Mode = TimeMode.Immediate,
            EventHandler = (body, _) =>
            {
                told.Enqueue(body);
                if (told.Count == 8)
                    all.SetResult();
                return Task.CompletedTask;
            },
        });

        Start(engine, "a");
        Start(engine, "b");
        await all.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        var (plain, wrapped) = (told.Where(each => each["detail"] is not null).ToArray(),
            told.Where(each => each["detail"] is null).ToArray());
        plain.Select(each => $"{each["detail"]!["type"]}").ShouldBe(
            ["MatchmakingSearching", "MatchmakingSearching", "PotentialMatchCreated", "MatchmakingSucceeded"]);
        wrapped.Select(each => $"{each["Message"]}").ShouldBe(plain.Select(each => each.ToJsonString()));
        wrapped[0].Select(each => each.Key).ShouldBe(["Type", "MessageId", "TopicArn", "Message", "Timestamp"]);
        (wrapped[0]["Type"]!.ToString(), wrapped[0]["TopicArn"]!.ToString()).ShouldBe(("Notification", Topic));
    }

    private static void Start(SimulatorEngine engine, string player) => engine.Call("StartMatchmaking", new()
    {
        ["ConfigurationName"] = WorldSetup.MatchmakerName,
        ["Players"] = new JsonArray(new JsonObject { ["PlayerId"] = player }),
    }).Code().ShouldBeNull();
}
