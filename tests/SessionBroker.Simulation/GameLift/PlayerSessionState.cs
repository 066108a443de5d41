using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.Simulation.GameLift;

/// <summary>A player session at one moment.</summary>
/// <param name="GameSession">Its game session's ARN.</param>
internal sealed record PlayerSessionState(
    string Id,
    string PlayerId,
    string GameSession,
    PlayerSessionStatus Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset? TerminatedAt)
{
    /// <summary>Whether it takes a slot.</summary>
    public bool IsLive => Status is PlayerSessionStatus.Reserved or PlayerSessionStatus.Active;

    public static PlayerSessionState Of(PlayerSession session, string gameSession) => new(
        session.Id,
        session.PlayerId,
        gameSession,
        session.Status,
        session.CreationTime,
        session.TerminationTime);
}
