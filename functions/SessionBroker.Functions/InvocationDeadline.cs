using Amazon.Lambda.Core;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Functions;

/// <summary>The time at which the work of an invocation is cancelled: a margin before Lambda's time-out.</summary>
internal sealed class InvocationDeadline : IDisposable
{
    /// <summary>Reserved for writing a response after the work was cancelled.</summary>
    public static readonly TimeSpan AnswerMargin = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _source;

    public InvocationDeadline(ILambdaContext context, TimeProvider time)
    {
        var remaining = context.RemainingTime - AnswerMargin;
        At = time.Now() + remaining;
        _source = new CancellationTokenSource(remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, time);
    }

    public DateTimeOffset At { get; }

    public CancellationToken Token => _source.Token;

    public bool HasPassed => _source.IsCancellationRequested;

    public void Dispose() => _source.Dispose();
}
