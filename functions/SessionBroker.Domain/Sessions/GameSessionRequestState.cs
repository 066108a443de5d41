using SessionBroker.Domain.Idempotency;

namespace SessionBroker.Domain.Sessions;

/// <summary>The state of a game session request; Started and Refused are final.</summary>
public abstract record GameSessionRequestState
{
    private GameSessionRequestState()
    {
    }

    /// <summary>It has no answer yet.</summary>
    public sealed record Running(Lease Lease) : GameSessionRequestState;

    /// <summary>
    /// The session as it was returned to its creator, without the GameSessionData, which can be larger than an item and
    /// is also in a repeated request.
    /// </summary>
    public sealed record Started(GameSession Session) : GameSessionRequestState;

    /// <summary>GameLift refused with a permanent error.</summary>
    public sealed record Refused(RecordedError Error) : GameSessionRequestState;
}
