using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Reconciling;

/// <summary>Keeps what goes wrong with one reservation from the others of the same pass.</summary>
internal static class ReconcileErrorBoundary
{
    /// <summary>
    /// Turns an exception into an error. Elsewhere a mistake ends its request; here one record that brings it out would
    /// be the first of every pass, and all that are due after it would wait for ever.
    /// </summary>
    public static async Task<Result<T>> RunAsync<T>(
        Func<Task<Result<T>>> call, CancellationToken cancellationToken)
        where T : notnull
    {
        try
        {
            return await call();
        }
#pragma warning disable CA1031 // See above; the pass reports the exception whole.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return new BrokerError(ErrorKind.Bug, "The broker failed.", exception.ToString());
        }
    }
}
