using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using Amazon.Lambda.Core;

using SessionBroker.Domain.Identity;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.Logging;

namespace SessionBroker.Functions.Scheduling;

/// <summary>
/// The edge between a scheduled function and Lambda. The event says nothing that matters: it is time. Nobody reads the
/// report but whoever invokes it by hand.
/// </summary>
internal sealed class ScheduledFunction<TReport>(
    string handler,
    Func<ScheduledInvocation, CancellationToken, Task<TReport>> run,
    JsonTypeInfo<TReport> json,
    Surroundings surroundings)
{
    public async Task<Stream> InvokeAsync(ILambdaContext context)
    {
        using var scope = RequestScope.Begin(context.AwsRequestId);
        var remaining = context.RemainingTime - Invocation.AnswerMargin;
        using var deadline = new CancellationTokenSource(
            remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, surroundings.Time);
        var invocation = new ScheduledInvocation(context.FunctionName, surroundings.Time.Now() + remaining);
        try
        {
            var report = await run(invocation, deadline.Token);
            return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(report, json));
        }
        catch (Exception exception)
        {
            // Logged here, with the request id; thrown on, because Lambda counts only what it is told as an error.
            RequestLog.Failed(surroundings.Log.CreateLogger(handler), exception);
            throw;
        }
    }
}
