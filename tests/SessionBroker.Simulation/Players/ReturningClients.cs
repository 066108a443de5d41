using System.Collections.Frozen;
using System.Globalization;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Simulation.Broker;
using SessionBroker.Simulation.Checks;
using SessionBroker.TestKit.Http;

namespace SessionBroker.Simulation.Players;

/// <summary>
/// Once nothing goes wrong any more, clients repeat their requests with their keys: each must get what it asked for, or
/// a refusal that is permanent and true by then. Those without a final answer all come back, of the others some.
/// </summary>
internal sealed class ReturningClients(World world, BrokerPool broker)
{
    // Longer than any lease.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PauseOtherwise = TimeSpan.FromSeconds(2);

    // Nobody waits for the hour that a budget takes.
    private const string BudgetSpent = "game-session-limit-reached";

    private static readonly FrozenSet<string> Permanent = FrozenSet.Create(
        StringComparer.Ordinal,
        "game-session-not-found", "game-session-not-active", "game-session-full", "idempotency-key-reused",
        "reservation-released", BudgetSpent);

    /// <summary>What stands in their way is taken away first.</summary>
    public Task RunAsync()
    {
        world.GameLift.AddProcesses(10);
        world.GameServers.AcceptAll();
        world.Responses.ExpectsPresentTruth = true;
        return Task.WhenAll(World.Players.Select(ReturnAsync));
    }

    // One key after the other: a player who has a seat, or waits for one, is in the way of the player's next key.
    private async Task ReturnAsync(PlayerId player)
    {
        var keys = world.Responses.Keys
            .Where(key => key.Requests[0].Request.Player == player)
            .Where(key => key.Final is null || world.Random.OneIn(3))
            .OrderBy(key => key.Requests[0].Request.Handler is "JoinGame" ? 0 : 1)
            .ToArray();
        foreach (var reservation in world.Records.ReservationsOf(player).ToArray())
        {
            if (reservation.State is ReservationState.Waiting)
                await PlayAsync(player, ClientRequests.Reservation(player, reservation.Id.Value));
        }

        foreach (var key in keys) await PlayAsync(player, key.Final?.Request ?? key.Requests[0].Request);
    }

    private async Task PlayAsync(PlayerId player, ClientRequest request)
    {
        var answer = await RepeatAsync(request);
        if (answer?.Text("playerSessionId") is not { } seat) return;
        world.GameServers.Connect(player, seat);
        world.GameServers.Leave(player, seat);
    }

    // What GameLift rejects as invalid may be a state that passes: its documentation leaves that open.
    private static bool ComesBack(ApiAnswer? answer) =>
        ((bool?)answer?.Body["retryable"] == true && answer?.Code is not BudgetSpent)
        || answer?.Code is "game-lift-rejected-request"
        || answer?.Text("state") is "PENDING";

    private async Task<ApiAnswer?> RepeatAsync(ClientRequest request)
    {
        var end = world.Time.GetUtcNow() + Patience;
        while (true)
        {
            var answer = await broker.AskAsync(request);
            if (!ComesBack(answer) || world.Time.GetUtcNow() >= end)
            {
                if (answer?.Status >= 400 && !Permanent.Contains(answer.Code!))
                    world.Violate("a key finds its way on", $"{request}: {answer.Status} {answer.Body.ToJsonString()}");
                return answer;
            }

            var isTold = int.TryParse(answer!.Header("retry-after"), CultureInfo.InvariantCulture, out var seconds);
            await Task.Delay(isTold ? TimeSpan.FromSeconds(seconds) : PauseOtherwise, world.Time);
        }
    }
}
