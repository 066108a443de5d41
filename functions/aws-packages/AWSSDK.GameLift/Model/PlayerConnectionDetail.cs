using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>A player's way into a game session through the player gateway.</summary>
public partial class PlayerConnectionDetail
{
    /// <summary>The player, by an id of your own. At most 1024 characters.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 1024)]
    public string PlayerId { get; set; }

    /// <summary>The addresses to connect to, in no order.</summary>
    public List<PlayerConnectionEndpoint> Endpoints { get; set; } =
        Collections.Initial<List<PlayerConnectionEndpoint>>();

    /// <summary>What the game client shows the gateway with each packet. At most 1024 characters.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string PlayerGatewayToken { get; set; }

    /// <summary>Until when address and token are good, in UTC.</summary>
    public DateTime? Expiration { get; set; }

    internal static Structure<PlayerConnectionDetail> Wire { get; } = new(() => new PlayerConnectionDetail())
    {
        { nameof(PlayerId), Codecs.Text, x => x.PlayerId, (x, v) => x.PlayerId = v },
        { nameof(Endpoints), Codecs.List(PlayerConnectionEndpoint.Wire), x => x.Endpoints, (x, v) => x.Endpoints = v },
        { nameof(PlayerGatewayToken), Codecs.Text, x => x.PlayerGatewayToken, (x, v) => x.PlayerGatewayToken = v },
        { nameof(Expiration), Codecs.OptionalTimestamp, x => x.Expiration, (x, v) => x.Expiration = v },
    };
}
