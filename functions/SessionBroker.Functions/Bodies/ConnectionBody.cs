using SessionBroker.Domain.Reservations;

namespace SessionBroker.Functions.Bodies;

/// <summary>Where the holder of a live seat connects to.</summary>
internal sealed record ConnectionBody(string IpAddress, string? DnsName, int Port)
{
    public static ConnectionBody From(Connection connection) =>
        new(connection.IpAddress, connection.DnsName, connection.Port);
}
