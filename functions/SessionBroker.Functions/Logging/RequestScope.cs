namespace SessionBroker.Functions.Logging;

/// <summary>The request id of all log lines of an invocation.</summary>
internal static class RequestScope
{
    private static readonly AsyncLocal<string?> Current = new();

    public static string? RequestId => Current.Value;

    public static IDisposable Begin(string requestId)
    {
        Current.Value = requestId;
        return new Ending();
    }

    private sealed class Ending : IDisposable
    {
        public void Dispose() => Current.Value = null;
    }
}
