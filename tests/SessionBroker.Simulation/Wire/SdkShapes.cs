using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

using SdkGameSession = Amazon.GameLift.Model.GameSession;
using SdkPlayerSession = Amazon.GameLift.Model.PlayerSession;

namespace SessionBroker.Simulation.Wire;

/// <summary>What GameLift holds, in the shapes of its SDK.</summary>
internal static class SdkShapes
{
    public static SdkGameSession From(GameSession session) => new()
    {
        GameSessionId = session.Id.Arn,
        FleetId = session.Id.FleetId,
        Status = Upper(session.Status),
        Location = session.Location,
        Name = session.Name,
        MaximumPlayerSessionCount = session.MaximumPlayerSessionCount,
        CurrentPlayerSessionCount = session.CurrentPlayerSessionCount,
        PlayerSessionCreationPolicy = session.PlayerSessionCreationPolicy,
        GameProperties = [.. session.GameProperties.Select(pair =>
            new Amazon.GameLift.Model.GameProperty { Key = pair.Key, Value = pair.Value })],
        GameSessionData = session.GameSessionData,
        CreatorId = session.CreatorId,
        CreationTime = session.CreatedAt.UtcDateTime,
        TerminationTime = session.TerminatedAt?.UtcDateTime,
    };

    public static SdkPlayerSession From(PlayerSession session) => new()
    {
        PlayerSessionId = session.Id,
        PlayerId = session.Player.Value,
        GameSessionId = session.GameSession.Arn,
        FleetId = session.GameSession.FleetId,
        Status = session.Status switch
        {
            PlayerSessionStatus.Reserved => "RESERVED",
            PlayerSessionStatus.Active => "ACTIVE",
            PlayerSessionStatus.Completed => "COMPLETED",
            PlayerSessionStatus.TimedOut => "TIMEDOUT",
        },
        IpAddress = session.Connection.IpAddress,
        DnsName = session.Connection.DnsName,
        Port = session.Connection.Port,
        CreationTime = session.CreatedAt.UtcDateTime,
        TerminationTime = session.EndedAt?.UtcDateTime,
    };

    private static string Upper(GameSessionStatus status) => status.ToString().ToUpperInvariant();
}
