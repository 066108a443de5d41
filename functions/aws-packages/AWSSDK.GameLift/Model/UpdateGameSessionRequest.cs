using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.UpdateGameSessionAsync(UpdateGameSessionRequest, CancellationToken)"/> for.
/// </summary>
public partial class UpdateGameSessionRequest : AmazonGameLiftRequest
{
    /// <summary>The ARN of the game session. At most 512 characters.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 512)]
    public string GameSessionId { get; set; }

    /// <summary>How many players the game session takes, reserved slots included. The service allows 200.</summary>
    [AWSProperty(Min = 0)]
    public int? MaximumPlayerSessionCount { get; set; }

    /// <summary>A label for people; need not be unique. At most 1024 characters.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string Name { get; set; }

    /// <summary>Whether new players may come in.</summary>
    public PlayerSessionCreationPolicy PlayerSessionCreationPolicy { get; set; }

    /// <summary>Whether scaling in may end the session.</summary>
    public ProtectionPolicy ProtectionPolicy { get; set; }

    /// <summary>
    /// Keys and values that the server process gets at the start and that searches can filter on. At most 16.
    /// </summary>
    [AWSProperty(Max = 16)]
    public List<GameProperty> GameProperties { get; set; } = Collections.Initial<List<GameProperty>>();

    internal static Structure<UpdateGameSessionRequest> Wire { get; } = new(() => new UpdateGameSessionRequest())
    {
        { nameof(GameSessionId), Codecs.Text, x => x.GameSessionId, (x, v) => x.GameSessionId = v },
        {
            nameof(MaximumPlayerSessionCount), Codecs.OptionalInteger,
            x => x.MaximumPlayerSessionCount, (x, v) => x.MaximumPlayerSessionCount = v
        },
        { nameof(Name), Codecs.Text, x => x.Name, (x, v) => x.Name = v },
        {
            nameof(PlayerSessionCreationPolicy), Codecs.Constant(PlayerSessionCreationPolicy.FindValue),
            x => x.PlayerSessionCreationPolicy, (x, v) => x.PlayerSessionCreationPolicy = v
        },
        {
            nameof(ProtectionPolicy), Codecs.Constant(ProtectionPolicy.FindValue),
            x => x.ProtectionPolicy, (x, v) => x.ProtectionPolicy = v
        },
        {
            nameof(GameProperties), Codecs.List(GameProperty.Wire),
            x => x.GameProperties, (x, v) => x.GameProperties = v
        },
    };
}
