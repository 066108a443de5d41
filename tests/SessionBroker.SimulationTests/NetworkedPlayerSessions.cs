using System.Collections.Immutable;

using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.SimulationTests;

/// <summary>GameLift's player sessions, as a function reaches them.</summary>
internal sealed class NetworkedPlayerSessions(IPlayerSessions inner, Network network) : IPlayerSessions
{
    public Task<Result<PlayerSession>> CreateAsync(
        GameSessionId gameSession, PlayerId player, string? playerData, CancellationToken cancellationToken) =>
        network.CallAsync(
            "CreatePlayerSession",
            () => inner.CreateAsync(gameSession, player, playerData, default),
            cancellationToken);

    public Task<Result<PlayerSession>> FindAsync(string playerSessionId, CancellationToken cancellationToken) =>
        network.CallAsync(
            "DescribePlayerSessions", () => inner.FindAsync(playerSessionId, default), cancellationToken);

    public Task<Result<ImmutableArray<PlayerSession>>> OfPlayerAsync(
        PlayerId player, CancellationToken cancellationToken) =>
        network.CallAsync("DescribePlayerSessions", () => inner.OfPlayerAsync(player, default), cancellationToken);

    public Task<Result<PlayerSessionPage>> InGameSessionAsync(
        GameSessionId gameSession, string? nextToken, CancellationToken cancellationToken) =>
        network.CallAsync(
            "DescribePlayerSessions",
            () => inner.InGameSessionAsync(gameSession, nextToken, default),
            cancellationToken);
}
