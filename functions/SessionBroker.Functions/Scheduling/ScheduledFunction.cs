using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.Core;
using SessionBroker.Functions.Logging;

namespace SessionBroker.Functions.Scheduling;

/// <summary>
/// The edge between a scheduled function and Lambda. The event carries nothing that is needed, and only a person who
/// invokes the function by hand reads its report.
/// </summary>
internal sealed class ScheduledFunction<TReport>(
    string handler,
    Func<ScheduledInvocation, CancellationToken, Task<TReport>> run,
    JsonTypeInfo<TReport> json,
    BrokerDependencies dependencies)
{
    public async Task<Stream> InvokeAsync(ILambdaContext context)
    {
        using var scope = RequestScope.Begin(context.AwsRequestId);
        using var deadline = new InvocationDeadline(context, dependencies.Time);
        var invocation = new ScheduledInvocation(context.FunctionName, deadline.At);
        try
        {
            var report = await run(invocation, deadline.Token);
            return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(report, json));
        }
        catch (Exception exception)
        {
            // Logged here, with the request id; thrown on, because Lambda counts only what it is told as an error.
            RequestLog.Failed(dependencies.Log.CreateLogger(handler), exception);
            throw;
        }
    }
}

/// <summary>One run of a scheduled function.</summary>
/// <param name="FunctionName">Lambda's name of the function.</param>
/// <param name="Deadline">When its work is cut off, a margin before Lambda would end it.</param>
internal sealed record ScheduledInvocation(string FunctionName, DateTimeOffset Deadline);
