using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World.Placing;

/// <summary>The part of a game session that its placement shows.</summary>
internal sealed record PlacedAt(string GameSessionArn, string Location, string IpAddress, string? DnsName, int Port)
{
    internal static PlacedAt Of(GameSession session) =>
        new(session.Arn, session.Location, session.IpAddress, session.DnsName, session.Port);
}
