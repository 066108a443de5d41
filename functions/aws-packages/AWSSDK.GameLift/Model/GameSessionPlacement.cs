using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>A request to a queue for a new game session, and how far it got.</summary>
public partial class GameSessionPlacement
{
    /// <summary>The caller's own, unique id of the placement. At most 48 characters.</summary>
    [AWSProperty(Min = 1, Max = 48)]
    public string PlacementId { get; set; }

    /// <summary>The name of the queue. At most 128 characters.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string GameSessionQueueName { get; set; }

    /// <summary>Where it is in its life.</summary>
    public GameSessionPlacementState Status { get; set; }

    /// <summary>
    /// Keys and values that the server process gets at the start and that searches can filter on. At most 16.
    /// </summary>
    [AWSProperty(Max = 16)]
    public List<GameProperty> GameProperties { get; set; } = Collections.Initial<List<GameProperty>>();

    /// <summary>How many players it takes, reserved slots included.</summary>
    [AWSProperty(Min = 0)]
    public int? MaximumPlayerSessionCount { get; set; }

    /// <summary>A label for the new game session. At most 1024 characters.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string GameSessionName { get; set; }

    /// <summary>The ARN of the game session. At most 1024 characters.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string GameSessionId { get; set; }

    /// <summary>The ARN of the game session. At most 1024 characters.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string GameSessionArn { get; set; }

    /// <summary>The Region that the session was placed in. At most 1024 characters.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string GameSessionRegion { get; set; }

    /// <summary>
    /// Latencies of each player to the queue's Regions. With none, only the queue's own order counts.
    /// </summary>
    public List<PlayerLatency> PlayerLatencies { get; set; } = Collections.Initial<List<PlayerLatency>>();

    /// <summary>When the request was taken, in UTC.</summary>
    public DateTime? StartTime { get; set; }

    /// <summary>When the request came to an end, in UTC. Not set while it lasts.</summary>
    public DateTime? EndTime { get; set; }

    /// <summary>The address to connect to. At most 128 characters.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 128)]
    public string IpAddress { get; set; }

    /// <summary>The host name to connect to: what a TLS certificate of the fleet is made out to.</summary>
    public string DnsName { get; set; }

    /// <summary>The port to connect to. From 1 to 60000.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 60000)]
    public int? Port { get; set; }

    /// <summary>The slots reserved for the players asked for.</summary>
    public List<PlacedPlayerSession> PlacedPlayerSessions { get; set; } =
        Collections.Initial<List<PlacedPlayerSession>>();

    /// <summary>Free text that the server process gets at the start. At most 262144 characters.</summary>
    [AWSProperty(Min = 1, Max = 262144)]
    public string GameSessionData { get; set; }

    /// <summary>What FlexMatch tells the game session about its match, as JSON. At most 390000 characters.</summary>
    [AWSProperty(Min = 1, Max = 390000)]
    public string MatchmakerData { get; set; }

    /// <summary>Another order of locations for this placement only.</summary>
    public PriorityConfigurationOverride PriorityConfigurationOverride { get; set; }

    /// <summary>Whether players come in through the player gateway.</summary>
    public PlayerGatewayStatus PlayerGatewayStatus { get; set; }

    internal static Structure<GameSessionPlacement> Wire { get; } = new(() => new GameSessionPlacement())
    {
        { nameof(PlacementId), Codecs.Text, x => x.PlacementId, (x, v) => x.PlacementId = v },
        {
            nameof(GameSessionQueueName), Codecs.Text,
            x => x.GameSessionQueueName, (x, v) => x.GameSessionQueueName = v
        },
        { nameof(Status), Codecs.Constant(GameSessionPlacementState.FindValue), x => x.Status, (x, v) => x.Status = v },
        {
            nameof(GameProperties), Codecs.List(GameProperty.Wire),
            x => x.GameProperties, (x, v) => x.GameProperties = v
        },
        {
            nameof(MaximumPlayerSessionCount), Codecs.OptionalInteger,
            x => x.MaximumPlayerSessionCount, (x, v) => x.MaximumPlayerSessionCount = v
        },
        { nameof(GameSessionName), Codecs.Text, x => x.GameSessionName, (x, v) => x.GameSessionName = v },
        { nameof(GameSessionId), Codecs.Text, x => x.GameSessionId, (x, v) => x.GameSessionId = v },
        { nameof(GameSessionArn), Codecs.Text, x => x.GameSessionArn, (x, v) => x.GameSessionArn = v },
        { nameof(GameSessionRegion), Codecs.Text, x => x.GameSessionRegion, (x, v) => x.GameSessionRegion = v },
        {
            nameof(PlayerLatencies), Codecs.List(PlayerLatency.Wire),
            x => x.PlayerLatencies, (x, v) => x.PlayerLatencies = v
        },
        { nameof(StartTime), Codecs.OptionalTimestamp, x => x.StartTime, (x, v) => x.StartTime = v },
        { nameof(EndTime), Codecs.OptionalTimestamp, x => x.EndTime, (x, v) => x.EndTime = v },
        { nameof(IpAddress), Codecs.Text, x => x.IpAddress, (x, v) => x.IpAddress = v },
        { nameof(DnsName), Codecs.Text, x => x.DnsName, (x, v) => x.DnsName = v },
        { nameof(Port), Codecs.OptionalInteger, x => x.Port, (x, v) => x.Port = v },
        {
            nameof(PlacedPlayerSessions), Codecs.List(PlacedPlayerSession.Wire),
            x => x.PlacedPlayerSessions, (x, v) => x.PlacedPlayerSessions = v
        },
        { nameof(GameSessionData), Codecs.Text, x => x.GameSessionData, (x, v) => x.GameSessionData = v },
        { nameof(MatchmakerData), Codecs.Text, x => x.MatchmakerData, (x, v) => x.MatchmakerData = v },
        {
            nameof(PriorityConfigurationOverride), PriorityConfigurationOverride.Wire,
            x => x.PriorityConfigurationOverride, (x, v) => x.PriorityConfigurationOverride = v
        },
        {
            nameof(PlayerGatewayStatus), Codecs.Constant(PlayerGatewayStatus.FindValue),
            x => x.PlayerGatewayStatus, (x, v) => x.PlayerGatewayStatus = v
        },
    };
}
