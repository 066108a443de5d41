using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>A running or ended instance of a game, on one server process of a fleet.</summary>
public partial class GameSession
{
    /// <summary>The ARN of the game session. At most 1024 characters.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string GameSessionId { get; set; }

    /// <summary>A label for people; need not be unique. At most 1024 characters.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string Name { get; set; }

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

    /// <summary>Players that are in now, reserved slots included.</summary>
    [AWSProperty(Min = 0)]
    public int? CurrentPlayerSessionCount { get; set; }

    /// <summary>How many players it takes, reserved slots included.</summary>
    [AWSProperty(Min = 0)]
    public int? MaximumPlayerSessionCount { get; set; }

    /// <summary>Where it is in its life.</summary>
    public GameSessionStatus Status { get; set; }

    /// <summary>Why it ended, where there is something to say.</summary>
    public GameSessionStatusReason StatusReason { get; set; }

    /// <summary>
    /// Keys and values that the server process gets at the start and that searches can filter on. At most 16.
    /// </summary>
    [AWSProperty(Max = 16)]
    public List<GameProperty> GameProperties { get; set; } = Collections.Initial<List<GameProperty>>();

    /// <summary>The address to connect to. At most 128 characters.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 128)]
    public string IpAddress { get; set; }

    /// <summary>The host name to connect to: what a TLS certificate of the fleet is made out to.</summary>
    public string DnsName { get; set; }

    /// <summary>The port to connect to. From 1 to 60000.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 60000)]
    public int? Port { get; set; }

    /// <summary>Whether new players may come in.</summary>
    public PlayerSessionCreationPolicy PlayerSessionCreationPolicy { get; set; }

    /// <summary>
    /// Who asked for the game session. Counted against the fleet's limit of new sessions per creator. At most 1024
    /// characters.
    /// </summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string CreatorId { get; set; }

    /// <summary>Free text that the server process gets at the start. At most 262144 characters.</summary>
    [AWSProperty(Min = 1, Max = 262144)]
    public string GameSessionData { get; set; }

    /// <summary>What FlexMatch tells the game session about its match, as JSON. At most 390000 characters.</summary>
    [AWSProperty(Min = 1, Max = 390000)]
    public string MatchmakerData { get; set; }

    /// <summary>Where it runs: a Region or a custom location. At most 64 characters.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string Location { get; set; }

    /// <summary>The compute that runs the session, on Anywhere and container fleets. At most 128 characters.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string ComputeName { get; set; }

    /// <summary>Whether players come in through the player gateway.</summary>
    public PlayerGatewayStatus PlayerGatewayStatus { get; set; }

    internal static Structure<GameSession> Wire { get; } = new(() => new GameSession())
    {
        { nameof(GameSessionId), Codecs.Text, x => x.GameSessionId, (x, v) => x.GameSessionId = v },
        { nameof(Name), Codecs.Text, x => x.Name, (x, v) => x.Name = v },
        { nameof(FleetId), Codecs.Text, x => x.FleetId, (x, v) => x.FleetId = v },
        { nameof(FleetArn), Codecs.Text, x => x.FleetArn, (x, v) => x.FleetArn = v },
        { nameof(CreationTime), Codecs.OptionalTimestamp, x => x.CreationTime, (x, v) => x.CreationTime = v },
        { nameof(TerminationTime), Codecs.OptionalTimestamp, x => x.TerminationTime, (x, v) => x.TerminationTime = v },
        {
            nameof(CurrentPlayerSessionCount), Codecs.OptionalInteger,
            x => x.CurrentPlayerSessionCount, (x, v) => x.CurrentPlayerSessionCount = v
        },
        {
            nameof(MaximumPlayerSessionCount), Codecs.OptionalInteger,
            x => x.MaximumPlayerSessionCount, (x, v) => x.MaximumPlayerSessionCount = v
        },
        { nameof(Status), Codecs.Constant(GameSessionStatus.FindValue), x => x.Status, (x, v) => x.Status = v },
        {
            nameof(StatusReason), Codecs.Constant(GameSessionStatusReason.FindValue),
            x => x.StatusReason, (x, v) => x.StatusReason = v
        },
        {
            nameof(GameProperties), Codecs.List(GameProperty.Wire),
            x => x.GameProperties, (x, v) => x.GameProperties = v
        },
        { nameof(IpAddress), Codecs.Text, x => x.IpAddress, (x, v) => x.IpAddress = v },
        { nameof(DnsName), Codecs.Text, x => x.DnsName, (x, v) => x.DnsName = v },
        { nameof(Port), Codecs.OptionalInteger, x => x.Port, (x, v) => x.Port = v },
        {
            nameof(PlayerSessionCreationPolicy), Codecs.Constant(PlayerSessionCreationPolicy.FindValue),
            x => x.PlayerSessionCreationPolicy, (x, v) => x.PlayerSessionCreationPolicy = v
        },
        { nameof(CreatorId), Codecs.Text, x => x.CreatorId, (x, v) => x.CreatorId = v },
        { nameof(GameSessionData), Codecs.Text, x => x.GameSessionData, (x, v) => x.GameSessionData = v },
        { nameof(MatchmakerData), Codecs.Text, x => x.MatchmakerData, (x, v) => x.MatchmakerData = v },
        { nameof(Location), Codecs.Text, x => x.Location, (x, v) => x.Location = v },
        { nameof(ComputeName), Codecs.Text, x => x.ComputeName, (x, v) => x.ComputeName = v },
        {
            nameof(PlayerGatewayStatus), Codecs.Constant(PlayerGatewayStatus.FindValue),
            x => x.PlayerGatewayStatus, (x, v) => x.PlayerGatewayStatus = v
        },
    };
}
