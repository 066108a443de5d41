using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.Core;
using SessionBroker.Functions.Logging;

namespace SessionBroker.Functions.Scheduling;

/// <summary>
/// Connects a scheduled function with Lambda. The event is not used; the report is for people who invoke the function
/// manually.
/// </summary>
internal sealed class ScheduledFunction<TReport>(
    string handler,
    Func<ScheduledInvocation, CancellationToken, Task<TReport>> run,
    JsonTypeInfo<TReport> json,
    BrokerDependencies dependencies)
{
    public async Task<Stream> InvokeAsync(ILambdaContext context)
    {
        using var scope = RequestLog.BeginScope(context.AwsRequestId);
        using var deadline = new InvocationDeadline(context, dependencies.Time);
        var invocation = new ScheduledInvocation(context.FunctionName, deadline.At);
        try
        {
            var report = await run(invocation, deadline.Token);
            return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(report, json));
        }
        catch (Exception exception)
        {
            // Logged with the request id, and rethrown so that Lambda counts the invocation as failed.
            RequestLog.Failed(dependencies.Log.CreateLogger(handler), exception);
            throw;
        }
    }
}

/// <summary>One run of a scheduled function.</summary>
/// <param name="Deadline">When its work is cancelled, a margin before Lambda's time-out.</param>
internal sealed record ScheduledInvocation(string FunctionName, DateTimeOffset Deadline);
