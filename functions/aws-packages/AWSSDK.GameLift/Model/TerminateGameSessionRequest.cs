using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.TerminateGameSessionAsync(TerminateGameSessionRequest, CancellationToken)"/>
/// for.
/// </summary>
public partial class TerminateGameSessionRequest : AmazonGameLiftRequest
{
    /// <summary>The ARN of the game session. At most 512 characters.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 512)]
    public string GameSessionId { get; set; }

    /// <summary>Ask the process to end, or end it.</summary>
    [AWSProperty(Required = true)]
    public TerminationMode TerminationMode { get; set; }

    internal static Structure<TerminateGameSessionRequest> Wire { get; } = new(() => new TerminateGameSessionRequest())
    {
        { nameof(GameSessionId), Codecs.Text, x => x.GameSessionId, (x, v) => x.GameSessionId = v },
        {
            nameof(TerminationMode), Codecs.Constant(TerminationMode.FindValue),
            x => x.TerminationMode, (x, v) => x.TerminationMode = v
        },
    };
}
