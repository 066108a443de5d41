using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.CreateGameSessionAsync(CreateGameSessionRequest, CancellationToken)"/> for.
/// </summary>
public partial class CreateGameSessionRequest : AmazonGameLiftRequest
{
    /// <summary>The fleet: its id or ARN. Give this or an alias, not both. At most 512 characters.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    public string FleetId { get; set; }

    /// <summary>The alias that points to the fleet: its id or ARN.</summary>
    public string AliasId { get; set; }

    /// <summary>How many players the game session takes, reserved slots included. The service allows 200.</summary>
    [AWSProperty(Required = true, Min = 0)]
    public int? MaximumPlayerSessionCount { get; set; }

    /// <summary>A label for people; need not be unique. At most 1024 characters.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string Name { get; set; }

    /// <summary>
    /// Keys and values that the server process gets at the start and that searches can filter on. At most 16.
    /// </summary>
    [AWSProperty(Max = 16)]
    public List<GameProperty> GameProperties { get; set; } = Collections.Initial<List<GameProperty>>();

    /// <summary>
    /// Who asked for the game session. Counted against the fleet's limit of new sessions per creator. At most 1024
    /// characters.
    /// </summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string CreatorId { get; set; }

    /// <summary>
    /// Superseded by <see cref="IdempotencyToken"/>, and not to be given with it: a custom end of the ARN. At most 48
    /// characters.
    /// </summary>
    [AWSProperty(Min = 1, Max = 48)]
    public string GameSessionId { get; set; }

    /// <summary>
    /// Becomes the end of the ARN. A repeated request with it gets the first one's game session, for 30 days. At most
    /// 48 characters.
    /// </summary>
    [AWSProperty(Min = 1, Max = 48)]
    public string IdempotencyToken { get; set; }

    /// <summary>Free text that the server process gets at the start. At most 262144 characters.</summary>
    [AWSProperty(Min = 1, Max = 262144)]
    public string GameSessionData { get; set; }

    /// <summary>
    /// A remote or custom location of the fleet. The fleet's home Region if not set. At most 64 characters.
    /// </summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string Location { get; set; }

    internal static Structure<CreateGameSessionRequest> Wire { get; } = new(() => new CreateGameSessionRequest())
    {
        { nameof(FleetId), Codecs.Text, x => x.FleetId, (x, v) => x.FleetId = v },
        { nameof(AliasId), Codecs.Text, x => x.AliasId, (x, v) => x.AliasId = v },
        {
            nameof(MaximumPlayerSessionCount), Codecs.OptionalInteger,
            x => x.MaximumPlayerSessionCount, (x, v) => x.MaximumPlayerSessionCount = v
        },
        { nameof(Name), Codecs.Text, x => x.Name, (x, v) => x.Name = v },
        {
            nameof(GameProperties), Codecs.List(GameProperty.Wire),
            x => x.GameProperties, (x, v) => x.GameProperties = v
        },
        { nameof(CreatorId), Codecs.Text, x => x.CreatorId, (x, v) => x.CreatorId = v },
        { nameof(GameSessionId), Codecs.Text, x => x.GameSessionId, (x, v) => x.GameSessionId = v },
        { nameof(IdempotencyToken), Codecs.Text, x => x.IdempotencyToken, (x, v) => x.IdempotencyToken = v },
        { nameof(GameSessionData), Codecs.Text, x => x.GameSessionData, (x, v) => x.GameSessionData = v },
        { nameof(Location), Codecs.Text, x => x.Location, (x, v) => x.Location = v },
    };
}
