namespace SessionBroker.EndToEndTests.Crashes;

/// <summary>One way in which a function writes, and what must come of it wherever it is cut off.</summary>
/// <param name="Name">Its endpoint and, where that writes in several ways, which of them this is.</param>
/// <param name="PrepareAsync">Brings the world to where the request finds it.</param>
/// <param name="Check">What must hold at the end beside the invariants, given the final answer.</param>
internal sealed record Scenario(
    string Name, Func<CrashWorld, Task<byte[]>> PrepareAsync, Action<Aftermath, FunctionReply> Check)
{
    public string Handler => Name.Split(',')[0];

    /// <summary>
    /// Short, because what a crashed function has under way is taken over only after its time; its calls take
    /// milliseconds. The reconciler begins nothing in its last ten seconds.
    /// </summary>
    public TimeSpan FunctionTime => TimeSpan.FromSeconds(Handler == "Reconcile" ? 20 : 3);

    /// <summary>Whether its request has an Idempotency-Key, so that an answer that was given stays.</summary>
    public bool HasKey => Handler.StartsWith("Create", StringComparison.Ordinal);

    /// <summary>Whether its answer shows what changes by itself: a session that ends.</summary>
    public bool AnswerChanges => Handler == "TerminateGameSession";
}
