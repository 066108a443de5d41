using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Capacity;

/// <summary>Makes computes with names and addresses, as the kind of their fleet has them.</summary>
internal sealed class ComputeFactory(StateContext context, Addresses addresses)
{
    internal Compute New(Fleet fleet, string location)
    {
        var random = context.Random;
        var sequence = context.NextSequence();
        var address = addresses.TakeAddress();
        if (fleet.Compute == ComputeKind.Anywhere)
        {
            return new() { Sequence = sequence, Name = $"{location}-{sequence}", IpAddress = address };
        }

        return new()
        {
            Sequence = sequence,
            Name = fleet.Compute == ComputeKind.Ec2 ? $"i-0{random.Hex(16)}" : $"{fleet.Id}/{random.Hex(16)}",
            IpAddress = address,
            DnsName = fleet.GeneratedCertificate
                ? addresses.CertificateName(address, location)
                : Addresses.Ec2Name(address, location),
        };
    }

    internal void AddProcess(Compute compute) => compute.AddProcess(addresses.TakePort(compute.IpAddress));
}
