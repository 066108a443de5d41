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
/// <param name="take">Processes an event; returns an error if it cannot.</param>
internal sealed partial class QueueFunction(
    QueueSource source, Func<EventEnvelope, ILambdaContext, BrokerError?> take, BrokerDependencies dependencies)
{
    private readonly ILogger _log = dependencies.Log.CreateLogger(source.Handler);

    public Stream Invoke(Stream input, ILambdaContext context)
    {
        using var scope = RequestScope.Begin(context.AwsRequestId);
        var batch = JsonSerializer.Deserialize(input, QueueJson.Default.QueueBatch)
            ?? throw new InvalidDataException("The event is null.");

        var failures = batch.Records
            .Where(message => Take(message, context) is not null)
            .Select(message => new QueueFailure(message.MessageId));
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(
            new QueueAnswer([.. failures]), QueueJson.Default.QueueAnswer));
    }

    private BrokerError? Take(QueueMessage message, ILambdaContext context)
    {
        try
        {
            var read = EventEnvelope.Read(message.Body, source.DetailType);
            var refusal = read.TryGet(out var envelope, out var unreadable) ? take(envelope, context) : unreadable;
            if (refusal is not null) Log.Left(_log, message.MessageId, refusal.Kind.Row().Code, refusal.Detail);
            return refusal;
        }
#pragma warning disable CA1031 // A message that triggers a bug must not fail its batch.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            RequestLog.Failed(_log, exception);
            return new BrokerError(ErrorKind.Bug, "The broker failed.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1021, LogLevel.Error, "Message {MessageId} failed and is delivered again: {Code} {Detail}")]
        public static partial void Left(ILogger log, string messageId, string code, string? detail);
    }
}
