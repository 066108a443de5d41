using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace SessionBroker.DynamoDbEmulator;

/// <summary>
/// DynamoDB's client without a network: one method answers every operation, where the SDK's own pipeline would sign,
/// send and retry. It is one class for an emulator and for whatever stands between an emulator and its callers.
/// </summary>
public abstract class OfflineDynamoDbClient() : AmazonDynamoDBClient(NoCredentials, NoEndpoint)
{
    private static readonly AnonymousAWSCredentials NoCredentials = new();

    // One for all clients: making a configuration looks for files and environment variables.
    private static readonly AmazonDynamoDBConfig NoEndpoint = new() { ServiceURL = "http://dynamodb.invalid" };

    /// <summary>Answers one request, or throws what the SDK throws.</summary>
    protected abstract Task<AmazonWebServiceResponse> SendAsync(
        AmazonWebServiceRequest request, CancellationToken cancellationToken);

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        pipeline.AddHandler(new OutermostHandler(this));
    }

    /// <summary>Answers before the SDK's own handlers see a request.</summary>
    private sealed class OutermostHandler(OfflineDynamoDbClient client) : PipelineHandler
    {
        public override void InvokeSync(IExecutionContext executionContext) =>
            throw new NotSupportedException("Only the asynchronous operations are answered.");

        public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
        {
            var context = executionContext.RequestContext;
            return (T)(object)await client.SendAsync(context.OriginalRequest, context.CancellationToken);
        }
    }
}
