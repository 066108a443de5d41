using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>Where the players of a finished match connect.</summary>
public partial class GameSessionConnectionInfo
{
    /// <summary>The ARN of the game session. At most 512 characters.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    public string GameSessionArn { get; set; }

    /// <summary>The address to connect to. At most 128 characters.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 128)]
    public string IpAddress { get; set; }

    /// <summary>The host name to connect to: what a TLS certificate of the fleet is made out to.</summary>
    public string DnsName { get; set; }

    /// <summary>The port to connect to. At least 1.</summary>
    [AWSProperty(Min = 1)]
    public int? Port { get; set; }

    /// <summary>The slots of the players of this ticket.</summary>
    public List<MatchedPlayerSession> MatchedPlayerSessions { get; set; } =
        Collections.Initial<List<MatchedPlayerSession>>();

    /// <summary>Whether players come in through the player gateway.</summary>
    public PlayerGatewayStatus PlayerGatewayStatus { get; set; }

    internal static Structure<GameSessionConnectionInfo> Wire { get; } = new(() => new GameSessionConnectionInfo())
    {
        { nameof(GameSessionArn), Codecs.Text, x => x.GameSessionArn, (x, v) => x.GameSessionArn = v },
        { nameof(IpAddress), Codecs.Text, x => x.IpAddress, (x, v) => x.IpAddress = v },
        { nameof(DnsName), Codecs.Text, x => x.DnsName, (x, v) => x.DnsName = v },
        { nameof(Port), Codecs.OptionalInteger, x => x.Port, (x, v) => x.Port = v },
        {
            nameof(MatchedPlayerSessions), Codecs.List(MatchedPlayerSession.Wire),
            x => x.MatchedPlayerSessions, (x, v) => x.MatchedPlayerSessions = v
        },
        {
            nameof(PlayerGatewayStatus), Codecs.Constant(PlayerGatewayStatus.FindValue),
            x => x.PlayerGatewayStatus, (x, v) => x.PlayerGatewayStatus = v
        },
    };
}
