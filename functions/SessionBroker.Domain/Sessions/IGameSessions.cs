using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Domain.Sessions;

/// <summary>GameLift's game sessions.</summary>
public interface IGameSessions
{
    /// <summary>Starts a game session, or finds the one that an earlier request with the same token started.</summary>
    /// <param name="idempotencyToken">Identifies a repeated call, for 48 hours: 1 to 48 characters of
    /// <c>[a-zA-Z0-9-]</c>.</param>
    Task<Result<GameSession>> CreateAsync(
        NewGameSession wanted, string idempotencyToken, CancellationToken cancellationToken);

    /// <summary>Reads a game session with any status, up to 30 days after its end.</summary>
    /// <returns>The session, or <see cref="ErrorKind.GameSessionNotFound"/>.</returns>
    Task<Result<GameSession>> FindAsync(GameSessionId id, CancellationToken cancellationToken);

    /// <summary>The same with one call, without retries.</summary>
    Task<Result<GameSession>> PollAsync(GameSessionId id, CancellationToken cancellationToken);

    /// <summary>Changes a game session that has not ended.</summary>
    /// <returns>The session as it is now, <see cref="ErrorKind.GameSessionNotFound"/>, or
    /// <see cref="ErrorKind.GameSessionNotActive"/>.</returns>
    Task<Result<GameSession>> UpdateAsync(GameSessionChange change, CancellationToken cancellationToken);

    /// <returns>The session as it was then, <see cref="ErrorKind.GameSessionNotFound"/>, or
    /// <see cref="ErrorKind.GameSessionNotActive"/> or <see cref="ErrorKind.GameLiftRejectedRequest"/>, both of which
    /// may only mean that it has ended.</returns>
    Task<Result<GameSession>> TerminateAsync(
        GameSessionId id, TerminationMode mode, CancellationToken cancellationToken);

    /// <summary>Gives a link to the log of a game session that has ended.</summary>
    /// <returns>A URL that whoever has it can read the log by, for 15 minutes, or
    /// <see cref="ErrorKind.GameSessionLogNotFound"/>.</returns>
    Task<Result<string>> FindLogUrlAsync(GameSessionId id, CancellationToken cancellationToken);

    /// <summary>Gives a player who holds a seat in a game session a new token of its player gateway.</summary>
    /// <returns>The way in, <see cref="PlayerGateway.None"/> where the game session has no player gateway,
    /// <see cref="ErrorKind.GameSessionNotActive"/>, or <see cref="ErrorKind.Conflict"/> where the player holds no seat
    /// there now.</returns>
    Task<Result<PlayerGateway>> FindPlayerGatewayAsync(
        GameSessionId id, PlayerId player, CancellationToken cancellationToken);

    /// <summary>Searches the ACTIVE sessions of a destination.</summary>
    Task<Result<GameSessionPage>> SearchAsync(GameSessionSearch search, CancellationToken cancellationToken);
}
