using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>A player's slot in a game session: reserved first, then taken by connecting.</summary>
public partial class PlayerSession
{
    /// <summary>The id of the player session.</summary>
    public string PlayerSessionId { get; set; }

    /// <summary>The player, by an id of your own. At most 1024 characters.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 1024)]
    public string PlayerId { get; set; }

    /// <summary>The ARN of the game session. At most 1024 characters.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string GameSessionId { get; set; }

    /// <summary>The id of the fleet. At most 128 characters.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string FleetId { get; set; }

    /// <summary>The fleet, by ARN. At most 512 characters.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    public string FleetArn { get; set; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTime? CreationTime { get; set; }

    /// <summary>When it ended, in UTC. Not set while it lasts.</summary>
    public DateTime? TerminationTime { get; set; }

    /// <summary>Where it is in its life.</summary>
    public PlayerSessionStatus Status { get; set; }

    /// <summary>The address to connect to. At most 128 characters.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 128)]
    public string IpAddress { get; set; }

    /// <summary>The host name to connect to: what a TLS certificate of the fleet is made out to.</summary>
    public string DnsName { get; set; }

    /// <summary>The port to connect to. From 1 to 60000.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 60000)]
    public int? Port { get; set; }

    /// <summary>
    /// Free text about the player for the server process; the service does not look at it. At most 2048 characters.
    /// </summary>
    [AWSProperty(Min = 1, Max = 2048)]
    public string PlayerData { get; set; }

    internal static Structure<PlayerSession> Wire { get; } = new(() => new PlayerSession())
    {
        { nameof(PlayerSessionId), Codecs.Text, x => x.PlayerSessionId, (x, v) => x.PlayerSessionId = v },
        { nameof(PlayerId), Codecs.Text, x => x.PlayerId, (x, v) => x.PlayerId = v },
        { nameof(GameSessionId), Codecs.Text, x => x.GameSessionId, (x, v) => x.GameSessionId = v },
        { nameof(FleetId), Codecs.Text, x => x.FleetId, (x, v) => x.FleetId = v },
        { nameof(FleetArn), Codecs.Text, x => x.FleetArn, (x, v) => x.FleetArn = v },
        { nameof(CreationTime), Codecs.OptionalTimestamp, x => x.CreationTime, (x, v) => x.CreationTime = v },
        { nameof(TerminationTime), Codecs.OptionalTimestamp, x => x.TerminationTime, (x, v) => x.TerminationTime = v },
        { nameof(Status), Codecs.Constant(PlayerSessionStatus.FindValue), x => x.Status, (x, v) => x.Status = v },
        { nameof(IpAddress), Codecs.Text, x => x.IpAddress, (x, v) => x.IpAddress = v },
        { nameof(DnsName), Codecs.Text, x => x.DnsName, (x, v) => x.DnsName = v },
        { nameof(Port), Codecs.OptionalInteger, x => x.Port, (x, v) => x.Port = v },
        { nameof(PlayerData), Codecs.Text, x => x.PlayerData, (x, v) => x.PlayerData = v },
    };
}
