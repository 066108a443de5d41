using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.TestKit.GameLift;

/// <summary>
/// GameLift behind its three ports, in memory and small: sessions with seats and statuses, seats that time out after 60
/// s, idempotency tokens, aliases, and faults on demand by GameLift's operation names. For what is on the wire there is
/// the simulator.
/// </summary>
public sealed partial class InMemoryGameLift(TimeProvider time) : IGameSessions, IPlayerSessions, IAliases
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Result<string>> _aliases = new(StringComparer.Ordinal);
    private int _made;

    public CallFaults Faults { get; } = new();

    /// <summary>How long a new game session is ACTIVATING.</summary>
    public TimeSpan ActivatesAfter { get; set; }

    /// <summary>How many game sessions can still be started.</summary>
    public int FreeProcesses { get; set; } = 100;

    /// <summary>Whether the game sessions have the player gateway.</summary>
    public bool HasPlayerGateway { get; set; }

    public void PointAlias(string aliasId, string fleetId) => _aliases[aliasId] = fleetId;

    public void RetireAlias(string aliasId, string message)
    {
        var refusal = Refusal(ErrorKind.DestinationRetired, "ResolveAlias", "TerminalRoutingStrategyException");
        _aliases[aliasId] = refusal with { Message = message };
    }

    public Task<Result<string>> ResolveAsync(string aliasId, CancellationToken cancellationToken) =>
        CallAsync("ResolveAlias", () => FleetOfAlias(aliasId), cancellationToken);

    private Result<string> FleetOfAlias(string aliasId) => _aliases.TryGetValue(aliasId, out var fleetId)
        ? fleetId
        : Refusal(ErrorKind.GameLiftResourceNotFound, "ResolveAlias", "NotFoundException");

    private Task<Result<T>> CallAsync<T>(string operation, Func<Result<T>> effect, CancellationToken cancellationToken)
        where T : notnull => Faults.CallAsync(operation, () =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            lock (_gate) return Task.FromResult(effect());
        });

    private static BrokerError Refusal(ErrorKind kind, string operation, string name) =>
        new(kind, $"GameLift answered {name}.", $"{operation}: {name}") { Upstream = new Upstream(operation, name) };
}
