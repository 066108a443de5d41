using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.StartGameSessionPlacementAsync(StartGameSessionPlacementRequest,
/// CancellationToken)"/> for.
/// </summary>
public partial class StartGameSessionPlacementRequest : AmazonGameLiftRequest
{
    /// <summary>The caller's own, unique id of the placement. At most 48 characters.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 48)]
    public string PlacementId { get; set; }

    /// <summary>The queue: its name or ARN. At most 256 characters.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 256)]
    public string GameSessionQueueName { get; set; }

    /// <summary>
    /// Keys and values that the server process gets at the start and that searches can filter on. At most 16.
    /// </summary>
    [AWSProperty(Max = 16)]
    public List<GameProperty> GameProperties { get; set; } = Collections.Initial<List<GameProperty>>();

    /// <summary>How many players the game session takes, reserved slots included. The service allows 200.</summary>
    [AWSProperty(Required = true, Min = 0)]
    public int? MaximumPlayerSessionCount { get; set; }

    /// <summary>A label for the new game session. At most 1024 characters.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string GameSessionName { get; set; }

    /// <summary>
    /// Latencies of each player to the queue's Regions. With none, only the queue's own order counts.
    /// </summary>
    public List<PlayerLatency> PlayerLatencies { get; set; } = Collections.Initial<List<PlayerLatency>>();

    /// <summary>Players to reserve a slot for as soon as the session runs.</summary>
    public List<DesiredPlayerSession> DesiredPlayerSessions { get; set; } =
        Collections.Initial<List<DesiredPlayerSession>>();

    /// <summary>Free text that the server process gets at the start. At most 262144 characters.</summary>
    [AWSProperty(Min = 1, Max = 262144)]
    public string GameSessionData { get; set; }

    /// <summary>Another order of locations for this placement only.</summary>
    public PriorityConfigurationOverride PriorityConfigurationOverride { get; set; }

    internal static Structure<StartGameSessionPlacementRequest> Wire { get; } = new(() =>
        new StartGameSessionPlacementRequest())
    {
        { nameof(PlacementId), Codecs.Text, x => x.PlacementId, (x, v) => x.PlacementId = v },
        {
            nameof(GameSessionQueueName), Codecs.Text,
            x => x.GameSessionQueueName, (x, v) => x.GameSessionQueueName = v
        },
        {
            nameof(GameProperties), Codecs.List(GameProperty.Wire),
            x => x.GameProperties, (x, v) => x.GameProperties = v
        },
        {
            nameof(MaximumPlayerSessionCount), Codecs.OptionalInteger,
            x => x.MaximumPlayerSessionCount, (x, v) => x.MaximumPlayerSessionCount = v
        },
        { nameof(GameSessionName), Codecs.Text, x => x.GameSessionName, (x, v) => x.GameSessionName = v },
        {
            nameof(PlayerLatencies), Codecs.List(PlayerLatency.Wire),
            x => x.PlayerLatencies, (x, v) => x.PlayerLatencies = v
        },
        {
            nameof(DesiredPlayerSessions), Codecs.List(DesiredPlayerSession.Wire),
            x => x.DesiredPlayerSessions, (x, v) => x.DesiredPlayerSessions = v
        },
        { nameof(GameSessionData), Codecs.Text, x => x.GameSessionData, (x, v) => x.GameSessionData = v },
        {
            nameof(PriorityConfigurationOverride), PriorityConfigurationOverride.Wire,
            x => x.PriorityConfigurationOverride, (x, v) => x.PriorityConfigurationOverride = v
        },
    };
}
