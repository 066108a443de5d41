using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Sessions;

/// <summary>
/// Ends a game session for its creator or for an admin. A session that has ended, or is about to, is the good answer
/// to a repetition: it needs no Idempotency-Key and no record.
/// </summary>
public sealed class GameSessionTerminator(OfferedGameSessions offered, IGameSessions gameSessions)
{
    /// <param name="isAdmin">Whether the player may end the sessions of others.</param>
    public async Task<Result<OfferedGameSession>> TerminateAsync(
        GameSessionId id, TerminationMode mode, PlayerId player, bool isAdmin, CancellationToken cancellationToken)
    {
        var found = await offered.FindOwnAsync(id, player, isAdmin, cancellationToken);
        if (!found.TryGet(out var known, out var error)) return error;
        if (IsDone(known.Session, mode)) return known;

        var answer = await gameSessions.TerminateAsync(id, mode, cancellationToken);
        var told = answer.Error is { Kind: ErrorKind.GameSessionNotActive or ErrorKind.GameLiftRejectedRequest } refusal
            ? await ExplainAsync(id, mode, refusal, cancellationToken)
            : answer;
        return told.Select(session => known with { Session = Ending(session) });
    }

    // GameLift answers with the session as it found it; told to end, it is TERMINATING.
    private static GameSession Ending(GameSession session) =>
        session.HasEnded ? session : session with { Status = GameSessionStatus.Terminating };

    // A graceful end can still be forced; nothing is left to do for a session that has ended.
    private static bool IsDone(GameSession session, TerminationMode mode) => session.Status switch
    {
        GameSessionStatus.Terminated => true,
        GameSessionStatus.Terminating => mode is TerminationMode.TriggerOnProcessTerminate,
        GameSessionStatus.Activating or GameSessionStatus.Active or GameSessionStatus.Error => false,
    };

    // An earlier request, or the game server itself, may have ended the session meanwhile; the documentation leaves
    // open which of two errors refuses that. An invalid request can also be FORCE_TERMINATE on an Anywhere fleet that
    // has no GameLift Agent: that the session ends gracefully does not make this a good answer.
    private async Task<Result<GameSession>> ExplainAsync(
        GameSessionId id, TerminationMode mode, BrokerError refusal, CancellationToken cancellationToken)
    {
        var look = await gameSessions.FindAsync(id, cancellationToken);
        if (!look.TryGet(out var session, out var unknown)) return unknown;
        if (IsDone(session, mode)) return session;
        if (refusal.Kind is ErrorKind.GameLiftRejectedRequest) return refusal;
        return session.Status switch
        {
            GameSessionStatus.Terminating => session,
            GameSessionStatus.Activating => refusal with
            {
                Kind = ErrorKind.GameSessionActivating,
                Message = "The game session is still starting; repeat the request after Retry-After.",
            },
            GameSessionStatus.Active => refusal with
            {
                Kind = ErrorKind.Conflict,
                Message = "The game session changed while it was to be ended; repeat the request after Retry-After.",
            },
            _ => refusal with { Message = "The game session failed; GameLift does not let it be ended." },
        };
    }
}

public enum TerminationMode
{
    /// <summary>Its server process is asked to end, and decides when it does.</summary>
    TriggerOnProcessTerminate,

    /// <summary>GameLift stops its server process at once.</summary>
    ForceTerminate,
}
