namespace SessionBroker.Functions.Scheduling;

/// <summary>One function that runs by the clock.</summary>
/// <param name="Handler">The function's <c>_HANDLER</c>.</param>
public sealed record Schedule(string Handler, TimeSpan Every);
