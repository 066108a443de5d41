namespace SessionBroker.DevStack.RuntimeApi;

/// <summary>An invocation on its way through a runtime: waiting, taken, answered.</summary>
internal sealed class PendingInvocation(Invocation invocation)
{
    private readonly TaskCompletionSource _taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<FunctionAnswer> _answer =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Invocation Invocation => invocation;

    /// <summary>The runtime has asked for an invocation, and got this one.</summary>
    internal Task Taken => _taken.Task;

    internal Task<FunctionAnswer> Answer => _answer.Task;

    internal void Take() => _taken.TrySetResult();

    internal void Settle(FunctionAnswer answer) => _answer.TrySetResult(answer);
}
