using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using SessionBroker.DevStack;
using SessionBroker.DevStack.Queues;
using SessionBroker.Functions.Queues;
using SessionBroker.TestKit;
using SessionBroker.UnitTests.Gateway;
using SeededIds = SessionBroker.DevStack.SeededIds;

namespace SessionBroker.UnitTests.Queues;

public sealed class SqsEmulatorTests : IAsyncDisposable
{
    private const string Nothing = """{"batchItemFailures":[]}""";

    private readonly ManualTimeProvider _time = new();
    private readonly SqsEmulator _queue;

    public SqsEmulatorTests() => _queue =
        new SqsEmulator(QueueSources.All[0], new SeededIds(1), "us-east-1", _time, NullLogger.Instance);

    public ValueTask DisposeAsync() => _queue.DisposeAsync();

    [Fact]
    public async Task Events_that_came_before_there_was_a_function_are_handed_on_in_batches_of_ten()
    {
        var functions = new ScriptedFunctions(Nothing);
        for (var number = 0; number < 12; number++) _queue.Offer(Placement(number));

        _queue.StartPolling(functions);
        await UntilAsync(() => functions.Events.Count == 2);

        Numbers(functions.Events[0]).ShouldBe(Enumerable.Range(0, 10));
        Numbers(functions.Events[1]).ShouldBe([10, 11]);
    }

    [Fact]
    public async Task Only_its_own_events_are_for_it()
    {
        var functions = new ScriptedFunctions(Nothing);
        _queue.Offer(new JsonObject { ["source"] = "aws.gamelift", ["detail-type"] = "GameLift Matchmaking Event" });
        _queue.Offer(new JsonObject { ["source"] = "aws.ec2", ["detail-type"] = QueueSources.All[0].DetailType });
        _queue.Offer(Placement(1));

        _queue.StartPolling(functions);
        await UntilAsync(() => functions.Events.Count == 1);

        Numbers(functions.Events[0]).ShouldBe([1]);
    }

    [Fact]
    public async Task A_message_is_as_sqs_and_lambda_make_it()
    {
        var functions = new ScriptedFunctions(Nothing);
        _queue.Offer(Placement(1));

        _queue.StartPolling(functions);
        await UntilAsync(() => functions.Events.Count == 1);

        var example = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "events", "PlacementEvents.json"), Token))!;
        var message = JsonNode.Parse(functions.Events[0])!["Records"]![0]!.AsObject();
        message.Select(member => member.Key)
            .ShouldBe(example["Records"]![0]!.AsObject().Select(member => member.Key));
        message["md5OfBody"]!.GetValue<string>().Length.ShouldBe(32);
    }

    [Fact]
    public async Task A_message_that_was_not_taken_comes_again_by_itself_after_its_visibility_timeout()
    {
        string? failed = null;
        ScriptedFunctions functions = null!;
        functions = new ScriptedFunctions(_ =>
        {
            failed ??= (string)Messages(functions.Events[0])[1]!["messageId"]!;
            var answer = functions.Events.Count == 1
                ? $$"""{"batchItemFailures":[{"itemIdentifier":"{{failed}}"}]}"""
                : Nothing;
            return Task.FromResult<FunctionAnswer>(
                new FunctionAnswer.Returned(System.Text.Encoding.UTF8.GetBytes(answer)));
        });
        for (var number = 0; number < 3; number++) _queue.Offer(Placement(number));

        _queue.StartPolling(functions);
        await UntilAsync(() => _time.Waiting == 1);
        _time.Advance(QueueLimits.VisibilityTimeout - TimeSpan.FromMilliseconds(1));
        var early = functions.Events.Count;
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await UntilAsync(() => functions.Events.Count == 2);

        early.ShouldBe(1);
        Numbers(functions.Events[1]).ShouldBe([1]);
        ((string?)Messages(functions.Events[1])[0]!["attributes"]!["ApproximateReceiveCount"]).ShouldBe("2");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData(null)]
    public async Task A_batch_whose_function_fails_comes_five_times_and_no_more(string? answer)
    {
        var functions = new ScriptedFunctions(_ => Task.FromResult<FunctionAnswer>(answer is null
            ? new FunctionAnswer.Failed("Error", "It crashed.", [])
            : new FunctionAnswer.Returned(System.Text.Encoding.UTF8.GetBytes(answer))));
        _queue.Offer(Placement(1));

        _queue.StartPolling(functions);
        for (var receives = 1; receives < QueueLimits.ReceivesMax; receives++)
        {
            await UntilAsync(() => functions.Events.Count == receives && _time.Waiting == 1);
            _time.Advance(QueueLimits.VisibilityTimeout);
        }

        // The next message comes after the one before was done with: only it waits to come again.
        await UntilAsync(() => functions.Events.Count == QueueLimits.ReceivesMax);
        _queue.Offer(Placement(2));
        await UntilAsync(() => _time.Waiting == 1);
        Numbers(functions.Events[^1]).ShouldBe([2]);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task UntilAsync(Func<bool> holds) =>
        (await Eventually.HoldsAsync(holds, Token)).ShouldBeTrue();

    private static JsonObject Placement(int number) => new()
    {
        ["source"] = "aws.gamelift",
        ["detail-type"] = QueueSources.All[0].DetailType,
        ["number"] = number,
    };

    private static JsonArray Messages(string batch) => JsonNode.Parse(batch)!["Records"]!.AsArray();

    private static IEnumerable<int> Numbers(string batch) =>
        Messages(batch).Select(message => (int)JsonNode.Parse((string)message!["body"]!)!["number"]!);
}
