using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>An address at which a player gateway takes the player in.</summary>
public partial class PlayerConnectionEndpoint
{
    /// <summary>The address to connect to. At most 128 characters.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 128)]
    public string IpAddress { get; set; }

    /// <summary>The port to connect to. From 1 to 60000.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 60000)]
    public int? Port { get; set; }

    internal static Structure<PlayerConnectionEndpoint> Wire { get; } = new(() => new PlayerConnectionEndpoint())
    {
        { nameof(IpAddress), Codecs.Text, x => x.IpAddress, (x, v) => x.IpAddress = v },
        { nameof(Port), Codecs.OptionalInteger, x => x.Port, (x, v) => x.Port = v },
    };
}
