namespace SessionBroker.DevStack.Invoking;

/// <summary>Invokes the functions: handlers in this process, or the native bootstrap behind a Runtime API.</summary>
internal interface IFunctions : IAsyncDisposable
{
    /// <summary>Invokes a handler by its name in template.yaml, and waits for the result of the invocation.</summary>
    Task<FunctionAnswer> InvokeAsync(string handler, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken);
}
