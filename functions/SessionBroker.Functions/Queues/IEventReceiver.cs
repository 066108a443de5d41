using Amazon.Lambda.Core;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Functions.Queues;

/// <summary>A function that processes GameLift's events one by one.</summary>
internal interface IEventReceiver
{
    /// <returns>Null, or why the event could not be processed: it is then delivered again.</returns>
    Task<BrokerError?> TakeAsync(EventEnvelope envelope, ILambdaContext context, CancellationToken cancellationToken);
}
