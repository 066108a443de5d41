using SessionBroker.Simulation.Broker;
using SessionBroker.Simulation.Faults;
using SessionBroker.Simulation.Checks;
using SessionBroker.TestKit.Http;

namespace SessionBroker.Simulation.Players;

/// <summary>A game client: it sends requests over a bad connection, and repeats what found no final answer.</summary>
internal sealed class Client(World world, BrokerPool broker)
{
    private const int TriesMax = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(6);

    private SeededRandom Random => world.Random;

    private FaultInjector Faults => world.Faults;

    /// <returns>The final answer, or null where the client has given up.</returns>
    public async Task<ApiAnswer?> AskAsync(ClientRequest request)
    {
        for (var tries = 1; tries <= TriesMax; tries++)
        {
            var answer = await SendOnceAsync(request);
            if (answer is not null && (bool?)answer.Body["retryable"] != true) return answer;

            // The hour of a budget is longer than anybody waits.
            if (answer?.Code is "game-session-limit-reached") return answer;
            var told = int.TryParse(answer?.Header("retry-after"), out var seconds) ? seconds : 0;
            if (told > 0 && Random.OneIn(2)) await Task.Delay(TimeSpan.FromSeconds(told), world.Time);
            else await world.PauseAsync(PauseMax);
        }

        return null;
    }

    /// <summary>Sends a request once, and perhaps a second time unasked.</summary>
    /// <returns>The answer; null where none came.</returns>
    private async Task<ApiAnswer?> SendOnceAsync(ClientRequest request)
    {
        var answer = broker.AskAsync(request);
        if (Faults.Strikes(Fault.DuplicateRequest)) _ = SendAgainAsync(request);
        if (Faults.Strikes(Fault.ClientGivesUp))
        {
            await world.PauseAsync(PauseMax);
            return null;
        }

        var patience = Task.Delay(Patience, world.Time);
        return await Task.WhenAny(answer, patience) == answer ? await answer : null;
    }

    private async Task SendAgainAsync(ClientRequest request)
    {
        if (Random.OneIn(2)) await world.PauseAsync(PauseMax);
        await broker.AskAsync(request);
    }
}
