using SessionBroker.GameLiftSimulator.World.Routing;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Capacity;

/// <summary>
/// Addresses and ports of the virtual computes. Addresses are of the ranges that RFC 5737 keeps for documentation, so
/// that a client never sends anything to a host of somebody else; by option all are 127.0.0.1, for servers that really
/// run on this machine. An address and a port together are given to one server process only.
/// </summary>
internal sealed class Addresses(WorldOptions options, SeededSource random)
{
    private const string Loopback = "127.0.0.1";
    private const int HostsInRange = 254;
    private const int PortMin = 33400;
    private const int PortMax = 60000;

    private static readonly string[] Ranges = ["192.0.2", "198.51.100", "203.0.113"];

    private readonly Dictionary<string, int> _nextPorts = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, int> NextPorts => _nextPorts;

    internal void Restore(string address, int nextPort) => _nextPorts[address] = nextPort;

    /// <summary>One that no compute has had before, for as long as there is any.</summary>
    internal string TakeAddress()
    {
        if (options.LoopbackAddresses)
        {
            return Loopback;
        }

        var count = Ranges.Length * HostsInRange;
        var first = random.Below(count);
        var address = Enumerable.Range(first, count).Select(index => AddressOf(index % count))
            .FirstOrDefault(each => !_nextPorts.ContainsKey(each)) ?? AddressOf(first);
        _nextPorts.TryAdd(address, PortMin);
        return address;
    }

    internal int TakePort(string address)
    {
        var port = _nextPorts.GetValueOrDefault(address, PortMin);
        _nextPorts[address] = port == PortMax ? PortMin : port + 1;
        return port;
    }

    /// <summary>
    /// The public name that EC2 gives to an instance; us-east-1 is older than the pattern of all others.
    /// </summary>
    internal static string Ec2Name(string address, string location)
    {
        if (address == Loopback)
        {
            return "localhost";
        }

        var region = Locations.RegionOf(location);
        var domain = region == "us-east-1" ? "compute-1.amazonaws.com" : $"{region}.compute.amazonaws.com";
        return $"ec2-{address.Replace('.', '-')}.{domain}";
    }

    /// <summary>The name that the certificate of a TLS fleet is for.</summary>
    internal string CertificateName(string address, string location) =>
        address == Loopback ? "localhost" : $"{random.Hex(16)}.{location}.amazongamelift.com";

    private static string AddressOf(int index) => $"{Ranges[index / HostsInRange]}.{1 + (index % HostsInRange)}";
}
