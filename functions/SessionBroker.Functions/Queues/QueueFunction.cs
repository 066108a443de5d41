using System.Collections.Immutable;
using System.Text.Json;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using SessionBroker.Domain.Errors;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace SessionBroker.Functions.Queues;

/// <summary>
/// Connects a function with its SQS queue. Each message is processed separately: one that fails is delivered again, and
/// finally moved to the dead-letter queue, without delaying the others of its batch.
/// </summary>
internal sealed partial class QueueFunction(
    QueueSource source, IEventReceiver receiver, BrokerDependencies dependencies)
{
    private readonly ILogger _log = dependencies.Log.CreateLogger(source.Handler);

    public async Task<Stream> InvokeAsync(Stream input, ILambdaContext context)
    {
        using var scope = RequestLog.BeginScope(context.AwsRequestId);
        using var deadline = new InvocationDeadline(context, dependencies.Time);
        var batch = await JsonSerializer.DeserializeAsync(input, QueueJson.Default.QueueBatch, deadline.Token)
            ?? throw new InvalidDataException("The event is null.");

        var failures = ImmutableArray.CreateBuilder<QueueFailure>();
        foreach (var message in batch.Records)
        {
            if (await TakeAsync(message, context, deadline) is not null)
                failures.Add(new QueueFailure(message.MessageId));
        }

        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(
            new QueueAnswer(failures.ToImmutable()), QueueJson.Default.QueueAnswer));
    }

    private async Task<BrokerError?> TakeAsync(
        QueueMessage message, ILambdaContext context, InvocationDeadline deadline)
    {
        try
        {
            var refusal = await TakeAsync(message, context, deadline.Token);
            if (refusal is not null) Log.Left(_log, message.MessageId, refusal.Kind.Row().Code, refusal.Detail);
            return refusal;
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            Log.Left(_log, message.MessageId, OutOfTime.Kind.Row().Code, OutOfTime.Detail);
            return OutOfTime;
        }
#pragma warning disable CA1031 // A message that triggers a bug must not fail its batch.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            RequestLog.Failed(_log, exception);
            return new BrokerError(ErrorKind.Bug, "The broker failed.");
        }
    }

    private async Task<BrokerError?> TakeAsync(
        QueueMessage message, ILambdaContext context, CancellationToken cancellationToken) =>
        EventEnvelope.Read(message.Body, source.DetailType).TryGet(out var envelope, out var unreadable)
            ? await receiver.TakeAsync(envelope, context, cancellationToken)
            : unreadable;

    private static BrokerError OutOfTime { get; } =
        new(ErrorKind.UpstreamTimedOut, "The event was not processed in time.", "The invocation's time is over.");

    private static partial class Log
    {
        [LoggerMessage(1021, LogLevel.Error, "Message {MessageId} failed and is delivered again: {Code} {Detail}")]
        public static partial void Left(ILogger log, string messageId, string code, string? detail);
    }
}
