using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.DescribeGameSessionsAsync(DescribeGameSessionsRequest, CancellationToken)"/>
/// answers.
/// </summary>
public partial class DescribeGameSessionsResponse : AmazonWebServiceResponse
{
    /// <summary>The game sessions of this page.</summary>
    public List<GameSession> GameSessions { get; set; } = Collections.Initial<List<GameSession>>();

    /// <summary>Give it back to get the next page. Not set on the last one. At most 1024 characters.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }

    internal static Structure<DescribeGameSessionsResponse> Wire { get; } = new(() =>
        new DescribeGameSessionsResponse())
    {
        { nameof(GameSessions), Codecs.List(GameSession.Wire), x => x.GameSessions, (x, v) => x.GameSessions = v },
        { nameof(NextToken), Codecs.Text, x => x.NextToken, (x, v) => x.NextToken = v },
    };
}
