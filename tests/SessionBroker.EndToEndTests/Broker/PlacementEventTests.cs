using System.Collections.Concurrent;
using Amazon.GameLift.Model;
using Amazon.Runtime;
using Microsoft.Extensions.Logging;
using SessionBroker.Aws.GameLift;
using SessionBroker.DevStack;
using SessionBroker.Functions.Logging;
using SessionBroker.TestKit;

namespace SessionBroker.EndToEndTests.Broker;

/// <summary>GameLift's events on their whole way: the simulator, a rule, a queue, the function, its log.</summary>
public sealed class PlacementEventTests
{
    [Fact]
    public Task The_end_of_a_placement_reaches_its_function_in_the_process() =>
        PlaceAsync(new DevStackOptions());

    [Fact]
    public Task The_end_of_a_placement_reaches_the_native_function()
    {
        Assert.SkipUnless(
            TestSettings.BootstrapPath is not null,
            "There is no native executable: the tools of the native compiler are missing.");

        return PlaceAsync(new DevStackOptions
        {
            Store = new StoreChoice.DynamoDbLocal(Repository.ToolsFolder),
            BootstrapPath = TestSettings.BootstrapPath,
        });
    }

    private static async Task PlaceAsync(DevStackOptions options)
    {
        var lines = new ConcurrentQueue<string>();
        using var log = new JsonLoggerFactory(lines.Enqueue, LogLevel.Debug, TimeProvider.System);
        await using var stack = await BrokerStack.StartAsync(options with { Loggers = log });
        stack.Host.Simulator.Control.EventFaults = new() { DuplicateChance = 1 };
        using var gameLift = GameLiftClients.Create(
            new Uri(stack.Host.GameLiftUrl), "us-east-1", new BasicAWSCredentials("test", "test"));

        await gameLift.StartGameSessionPlacementAsync(
            new StartGameSessionPlacementRequest
            {
                GameSessionQueueName = "global",
                PlacementId = "placement-of-two",
                MaximumPlayerSessionCount = 2,
            },
            TestContext.Current.CancellationToken);

        for (var tries = 0; Fulfilled() < 2 && tries < 600; tries++)
        {
            await Task.Delay(
                TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Fulfilled().ShouldBe(2, string.Join('\n', lines));

        int Fulfilled() => lines.Count(line => line.Contains("Placement placement-of-two in global: Fulfilled"));
    }
}
