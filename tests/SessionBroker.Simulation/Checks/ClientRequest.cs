using SessionBroker.Domain.Identity;
using SessionBroker.TestKit.Http;

namespace SessionBroker.Simulation.Checks;

/// <summary>A request of a player, which a client may send more than once.</summary>
/// <param name="Key">Its Idempotency-Key; null for a read.</param>
/// <param name="Content">What tells it from another request with the same key.</param>
internal sealed record ClientRequest(PlayerId Player, string? Key, string Content, ApiEvent Event)
{
    public string Handler => Event.Route.Handler;

    /// <summary>Whether its token may do to any game session what its creator may.</summary>
    public bool IsAdmin => Event.Scope.Length > 0;

    /// <summary>What must lead to one answer, however often it is asked for.</summary>
    public string Subject => $"{Handler} of {Player} with {Key}";

    public override string ToString() =>
        $"{Player}{(IsAdmin ? ", admin" : "")}: {Handler} {Content}{(Key is null ? "" : $" with {Key}")}";
}
