using SessionBroker.Domain.Sessions;
using SessionBroker.Simulation.Broker;

namespace SessionBroker.Simulation.Checks;

/// <summary>What holds among the answers to one Idempotency-Key.</summary>
internal sealed class KeyChecks(World world)
{
    // Refusals that come before anything is recorded: they tell how it is now, and nothing was done.
    private static readonly HashSet<string> Unrecorded =
    [
        "seat-already-held", "seat-limit-reached", "idempotency-key-reused", "request-in-progress",
        "reservation-released", "game-session-full", "game-session-closed", "game-lift-rejected-request",
    ];

    /// <summary>What a client may rely on from then on; null for an answer that a repetition may change.</summary>
    public static string? FinalOf(Response response)
    {
        // A request to join tells how far it has come.
        if (response.Request.Handler is "JoinGame" && response.Status < 300) return null;
        if (response.Status is 201 or 202) return $"{response.Status} {response.Body.ToJsonString()}";
        if (response.Status is < 400 or >= 500 || response.IsRetryable) return null;
        return Unrecorded.Contains(response.Name) ? null : $"{response.Status} {response.Name}";
    }

    /// <param name="duplicates">How many writes have arrived twice.</param>
    public void Check(Response response, long duplicates)
    {
        if (response.Key is not { } key) return;
        if (response.Pending.IsSettledOtherwise && response.Status != 422 && response.Status < 500)
            world.Violate("a key with another body is refused", $"{response}");

        // A write that arrives twice may find that its first arrival has been followed by another's.
        if (response.IsReplayed && key.Requests.Count < 2 && response.Pending.DuplicatesBefore == duplicates)
            world.Violate("only a repetition is called one", $"{response}");
        if (response.Status is 201 or 202) CheckMade(key, response);
        if (FinalOf(response) is { } final) CheckSame(key, response, final);
    }

    private void CheckMade(KeyHistory key, Response response)
    {
        // A player who joined and was refused while waiting asks again with the same key.
        var mayMakeAgain = response.Request.Handler is "JoinGame";
        if (!response.IsReplayed && key.HasMade && !mayMakeAgain)
            world.Violate("what a key asks for is made once", $"{response}");
        key.HasMade |= !response.IsReplayed;
        if (response.Request.Handler is "CreateGameSession") CheckBudget(response);
        if (response.Header("location") is null) world.Violate("what is made has an address", $"{response}");
    }

    // Of those that were made, the ones that were certainly counted within the hour: after their first request began.
    private void CheckBudget(Response response)
    {
        var from = response.Window.To - CreationBudget.Period + (2 * BrokerInstance.SkewMax);
        var made = world.Responses.Keys.Count(key =>
            key.HasMade
            && key.Requests[0].Request.Player == response.Player
            && key.Requests[0].Request.Handler == response.Request.Handler
            && key.Requests[0].BeganAt >= from);
        if (made > world.CreationBudget.PerHourMax)
            world.Violate("a player starts no more game sessions than the budget allows", $"{response}");
    }

    private void CheckSame(KeyHistory key, Response response, string answer)
    {
        key.Final ??= (response.Request, answer);
        if (key.Final is var (first, final) && (first.Content != response.Request.Content || final != answer))
            world.Violate("a repeated request gets the same answer", $"{response}, but first {final}");
    }
}
