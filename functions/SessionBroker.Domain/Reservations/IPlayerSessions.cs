using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Reservations;

/// <summary>GameLift's player sessions.</summary>
public interface IPlayerSessions
{
    /// <summary>
    /// Makes a player session. Not idempotent: after an unknown outcome, <see cref="OfPlayerAsync"/> tells what
    /// happened.
    /// </summary>
    /// <param name="playerData">1 to 2048 characters for the game server; null for none.</param>
    Task<Result<PlayerSession>> CreateAsync(
        GameSessionId gameSession, PlayerId player, string? playerData, CancellationToken cancellationToken);

    /// <summary>The most players of one <see cref="CreateAllAsync"/> (API reference, CreatePlayerSessions).</summary>
    const int BatchMax = 25;

    /// <summary>
    /// Makes player sessions for several players in one game session: all or none. Not idempotent, as the one for a
    /// single player.
    /// </summary>
    /// <param name="playerData">The players, at most <see cref="BatchMax"/>, each with the text for the game server.
    /// </param>
    Task<Result<ImmutableDictionary<PlayerId, PlayerSession>>> CreateAllAsync(
        GameSessionId gameSession,
        ImmutableDictionary<PlayerId, string?> playerData,
        CancellationToken cancellationToken);

    /// <summary>
    /// Those player sessions of a player that have these ids; one that GameLift does not list is left out. GameLift is
    /// asked once, however many there are, unless the player's list has several pages.
    /// </summary>
    Task<Result<ImmutableDictionary<string, PlayerSession>>> FindAsync(
        PlayerId player, ImmutableArray<string> playerSessionIds, CancellationToken cancellationToken);

    /// <returns>The session, or <see cref="ErrorKind.GameLiftResourceNotFound"/> 30 days after its game session's
    /// end.</returns>
    Task<Result<PlayerSession>> FindAsync(string playerSessionId, CancellationToken cancellationToken);

    /// <summary>Every player session of a player in the Region, ended ones too.</summary>
    Task<Result<ImmutableArray<PlayerSession>>> OfPlayerAsync(PlayerId player, CancellationToken cancellationToken);

    /// <summary>
    /// A page of the player sessions in a game session, ended ones too: one answer for many reservations. A session of
    /// weeks has thousands of them, so the caller says how far it reads.
    /// </summary>
    /// <param name="nextToken">Where the page before ended; null for the first.</param>
    Task<Result<PlayerSessionPage>> InGameSessionAsync(
        GameSessionId gameSession, string? nextToken, CancellationToken cancellationToken);
}

/// <param name="NextToken">Where the next page begins; null on the last.</param>
public sealed record PlayerSessionPage(ImmutableArray<PlayerSession> PlayerSessions, string? NextToken);
