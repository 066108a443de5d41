namespace SessionBroker.DevStack.Invoking;

/// <summary>
/// Where the gateway's events go: handlers in this process, or the real bootstrap behind a Runtime API.
/// </summary>
internal interface IFunctions : IAsyncDisposable
{
    /// <summary>Invokes a handler by its name in template.yaml, and waits for what the invocation ends in.</summary>
    Task<FunctionAnswer> InvokeAsync(string handler, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken);
}
