using System.Collections.Concurrent;

using Amazon.GameLift.Model;
using Amazon.Runtime;

using Microsoft.Extensions.Logging;

using SessionBroker.Aws.GameLift;
using SessionBroker.DevStack;
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
        using var log = new Lines();
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

        await log.UntilAsync(
            lines => lines.Count(line => line.Contains("Placement placement-of-two in global: Fulfilled")) == 2);
    }

    /// <summary>Every line that the stack's functions log.</summary>
    private sealed class Lines : ILoggerFactory, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) => _lines.Enqueue(formatter(state, exception));

        public async Task UntilAsync(Func<IEnumerable<string>, bool> holds)
        {
            for (var tries = 0; !holds(_lines) && tries < 600; tries++)
            {
                await Task.Delay(
                    TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
            }

            holds(_lines).ShouldBeTrue(string.Join('\n', _lines));
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
