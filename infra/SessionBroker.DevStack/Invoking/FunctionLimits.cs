namespace SessionBroker.DevStack.Invoking;

/// <summary>
/// What template.yaml gives each function, so that a handler has no more time here than there; a test compares them.
/// </summary>
internal static class FunctionLimits
{
    public const int MemoryMegabytes = 512;

    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    /// <summary>
    /// For handlers that wait for a session to start, or for a match; one second less than API Gateway waits for them.
    /// </summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(29);

    /// <summary>For what runs by the clock: it ends before it begins again.</summary>
    private static readonly TimeSpan EachMinute = TimeSpan.FromSeconds(50);

    public static TimeSpan TimeoutOf(string handler) => handler switch
    {
        "CreateGameSession" or "StartPlacement" or "GetPlacement" or "StartMatchmaking" or "GetMatchmaking" => Longest,
        "Reconcile" => EachMinute,
        _ => Usual,
    };
}
