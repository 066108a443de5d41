using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>How far away a Region is for a player: a queue places by it.</summary>
public partial class PlayerLatency
{
    /// <summary>The player, by an id of your own. At most 1024 characters.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 1024)]
    public string PlayerId { get; set; }

    /// <summary>The Region, by its code. At most 1024 characters.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string RegionIdentifier { get; set; }

    /// <summary>The latency from player to Region, in milliseconds.</summary>
    public float? LatencyInMilliseconds { get; set; }

    internal static Structure<PlayerLatency> Wire { get; } = new(() => new PlayerLatency())
    {
        { nameof(PlayerId), Codecs.Text, x => x.PlayerId, (x, v) => x.PlayerId = v },
        { nameof(RegionIdentifier), Codecs.Text, x => x.RegionIdentifier, (x, v) => x.RegionIdentifier = v },
        {
            nameof(LatencyInMilliseconds), Codecs.OptionalFloat,
            x => x.LatencyInMilliseconds, (x, v) => x.LatencyInMilliseconds = v
        },
    };
}
