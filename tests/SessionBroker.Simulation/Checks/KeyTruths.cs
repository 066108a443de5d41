namespace SessionBroker.Simulation.Checks;

/// <summary>Refusals that tell of other requests with the same Idempotency-Key.</summary>
internal static class KeyTruths
{
    /// <summary>Another request of the key was under way, or had been cut off and its lease still ran.</summary>
    public static bool InProgress(Response response) => response.Key!.Requests.Any(other =>
        other != response.Pending
        && other.BeganAt <= response.Window.To
        && other.HoldsItsKeyUntil >= response.Window.From);

    /// <summary>The key had come with another request.</summary>
    public static bool Reused(Response response) =>
        response.Key!.Requests.Any(other => other.Request.Content != response.Request.Content);
}
