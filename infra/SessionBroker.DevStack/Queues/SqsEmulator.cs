using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using SessionBroker.DevStack.Invoking;
using SessionBroker.Functions.Queues;

namespace SessionBroker.DevStack.Queues;

/// <summary>
/// An SQS queue and the poller that Lambda runs for it: a function gets what is there, ten messages at the most; those
/// that it names as failed come again after the visibility time-out, and so does the whole batch of an invocation that
/// fails. What has come five times is a dead letter, which is logged whole.
/// </summary>
internal sealed partial class SqsEmulator : IAsyncDisposable
{
    private readonly Channel<QueuedMessage> _visible = Channel.CreateUnbounded<QueuedMessage>();
    private readonly CancellationTokenSource _stopped = new();
    private readonly QueueSource _source;
    private readonly SeededIds _ids;
    private readonly string _region;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private Task _polling = Task.CompletedTask;

    public SqsEmulator(QueueSource source, SeededIds ids, string region, TimeProvider time, ILogger log) =>
        (_source, _ids, _region, _time, _log) = (source, ids, region, time, log);

    /// <summary>Takes what EventBridge's rule lets into this queue.</summary>
    public void Offer(JsonObject happened)
    {
        if ((string?)happened["source"] != QueueSources.GameLift
            || (string?)happened["detail-type"] != _source.DetailType)
        {
            return;
        }

        Send(new QueuedMessage($"{_ids.NewUuid()}", happened.ToJsonString(), _time.GetUtcNow(), Receives: 0));
    }

    public void StartPolling(IFunctions functions) => _polling = PollAsync(functions);

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        await _polling;
        _stopped.Dispose();
    }

    private void Send(QueuedMessage message) => _visible.Writer.TryWrite(message);

    private async Task PollAsync(IFunctions functions)
    {
        try
        {
            while (await _visible.Reader.WaitToReadAsync(_stopped.Token))
            {
                var batch = new List<QueuedMessage>();
                while (batch.Count < QueueLimits.BatchSize && _visible.Reader.TryRead(out var message))
                    batch.Add(message);

                foreach (var failed in await DeliverAsync(batch, functions)) Return(failed);
            }
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            // The stack stops; queued messages are lost.
        }
    }

    private async Task<IEnumerable<QueuedMessage>> DeliverAsync(List<QueuedMessage> batch, IFunctions functions)
    {
        var records = batch.Select(message => message.ToRecord(_source.Handler, _region));
        var payload = Encoding.UTF8.GetBytes(
            new JsonObject { ["Records"] = new JsonArray([.. records]) }.ToJsonString());
        var answer = await functions.InvokeAsync(_source.Handler, payload, _stopped.Token);
        if (answer is not FunctionAnswer.Returned(var returned) || FailuresIn(returned) is not { } failures)
            return batch;

        return batch.Where(message => failures.Contains(message.Id));
    }

    // Null if the response is not valid for Lambda: then, as in Lambda, the whole batch has failed.
    private static HashSet<string>? FailuresIn(ReadOnlyMemory<byte> answer)
    {
        try
        {
            return JsonNode.Parse(answer.Span)?["batchItemFailures"]?.AsArray()
                .Select(failure => (string)failure!["itemIdentifier"]!)
                .ToHashSet(StringComparer.Ordinal) ?? [];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private void Return(QueuedMessage failed)
    {
        var again = failed with { Receives = failed.Receives + 1 };
        if (again.Receives < QueueLimits.ReceivesMax) _ = ShowAgainAsync(again);
        else Log.DeadLetter(_log, _source.Handler, again.Receives, again.Body);
    }

    private async Task ShowAgainAsync(QueuedMessage message)
    {
        try
        {
            await Task.Delay(QueueLimits.VisibilityTimeout, _time, _stopped.Token);
            Send(message);
        }
        catch (OperationCanceledException)
        {
            // The stack stops.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(530, LogLevel.Error, "{Handler} left this to the dead-letter queue, {Receives} times: {Body}")]
        public static partial void DeadLetter(ILogger logger, string handler, int receives, string body);
    }
}
