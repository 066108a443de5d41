namespace SessionBroker.Domain.Reservations;

/// <summary>Where a player connects to.</summary>
/// <param name="IpAddress">IPv4 or IPv6.</param>
/// <param name="DnsName">The name to use with TLS; absent on Anywhere fleets.</param>
/// <param name="Port">1 to 60000.</param>
public sealed record Connection(string IpAddress, string? DnsName, int Port);
