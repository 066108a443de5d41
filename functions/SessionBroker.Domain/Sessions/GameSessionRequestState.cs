using SessionBroker.Domain.Idempotency;

namespace SessionBroker.Domain.Sessions;

/// <summary>Where the start of a game session is; the last two never change again.</summary>
public abstract record GameSessionRequestState
{
    private GameSessionRequestState()
    {
    }

    /// <summary>Somebody works on it, or will: it has no answer yet.</summary>
    public sealed record Running(Lease Lease) : GameSessionRequestState;

    /// <summary>The session as its creator was told of it, but for the GameSessionData, which can be larger than a
    /// record and which a repeated request brings along.</summary>
    public sealed record Started(GameSession Session) : GameSessionRequestState;

    /// <summary>GameLift refused, for a reason that does not pass.</summary>
    public sealed record Refused(RecordedError Error) : GameSessionRequestState;
}
