using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>A player in matchmaking, with what the rules may look at.</summary>
public partial class Player
{
    /// <summary>The player, by an id of your own. At most 1024 characters.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 1024)]
    public string PlayerId { get; set; }

    /// <summary>What the rules may look at, by name.</summary>
    public Dictionary<string, AttributeValue> PlayerAttributes { get; set; } =
        Collections.Initial<Dictionary<string, AttributeValue>>();

    /// <summary>The team of the match that the player is in. At most 1024 characters.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string Team { get; set; }

    /// <summary>Latencies to Regions, by Region code, in milliseconds.</summary>
    public Dictionary<string, int> LatencyInMs { get; set; } = Collections.Initial<Dictionary<string, int>>();

    internal static Structure<Player> Wire { get; } = new(() => new Player())
    {
        { nameof(PlayerId), Codecs.Text, x => x.PlayerId, (x, v) => x.PlayerId = v },
        {
            nameof(PlayerAttributes), Codecs.Map(AttributeValue.Wire),
            x => x.PlayerAttributes, (x, v) => x.PlayerAttributes = v
        },
        { nameof(Team), Codecs.Text, x => x.Team, (x, v) => x.Team = v },
        { nameof(LatencyInMs), Codecs.Map(Codecs.Integer), x => x.LatencyInMs, (x, v) => x.LatencyInMs = v },
    };
}
