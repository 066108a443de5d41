using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Joining;

/// <summary>Where a shared game session is in its life.</summary>
public abstract record SharedGameSessionState
{
    private SharedGameSessionState()
    {
    }

    /// <summary>It is not ACTIVE yet; players who come are written into the record.</summary>
    /// <param name="Attempt">How many ended before they were ACTIVE.</param>
    /// <param name="GameSession">Null until GameLift has been asked for it.</param>
    public sealed record Starting(int Attempt, GameSessionId? GameSession) : SharedGameSessionState;

    /// <summary>It is ACTIVE: who has a place asks GameLift for a seat.</summary>
    public sealed record Open(GameSessionId GameSession) : SharedGameSessionState;

    /// <summary>It takes no more players: those who come take another place.</summary>
    /// <param name="Error">Why it was never started; null where it was.</param>
    public sealed record Closed(RecordedError? Error) : SharedGameSessionState;
}
