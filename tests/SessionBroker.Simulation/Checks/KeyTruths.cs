using SessionBroker.Domain.Sessions;
using SessionBroker.Simulation.Broker;

namespace SessionBroker.Simulation.Checks;

/// <summary>Refusals that tell of other requests with the same Idempotency-Key.</summary>
internal static class KeyTruths
{
    /// <summary>Another request of the key was under way, or had been cut off and its lease still ran.</summary>
    public static bool InProgress(Response response) => response.Key!.Requests.Any(other =>
        other != response.Pending
        && other.BeganAt <= response.Window.To
        && other.HoldsItsKeyUntil >= response.Window.From);

    /// <summary>
    /// Other keys of the player have asked for as many game sessions within the hour before; requests to join count for
    /// any number of shared ones.
    /// </summary>
    public static bool BudgetSpent(Response response)
    {
        if (response.World.Responses.Keys.Any(key => key.Requests[0].Request is { Handler: "JoinGame" } join
            && join.Player == response.Player))
        {
            return true;
        }

        var from = response.Window.From - CreationBudget.Period - (2 * BrokerInstance.SkewMax);
        return response.World.Responses.Keys.Count(key =>
            key != response.Key
            && key.Requests[0].Request.Player == response.Player
            && key.Requests[0].Request.Handler == response.Request.Handler
            && key.Requests.Any(request => request.BeganAt >= from && request.BeganAt <= response.Window.To))
            >= response.World.CreationBudget.PerHourMax;
    }

    /// <summary>The key had come with another request.</summary>
    public static bool Reused(Response response) =>
        response.Key!.Requests.Any(other => other.Request.Content != response.Request.Content);
}
