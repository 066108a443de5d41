using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.DescribePlayerSessionsAsync(DescribePlayerSessionsRequest, CancellationToken)"/>
/// answers.
/// </summary>
public partial class DescribePlayerSessionsResponse : AmazonWebServiceResponse
{
    /// <summary>The player sessions of this page.</summary>
    public List<PlayerSession> PlayerSessions { get; set; } = Collections.Initial<List<PlayerSession>>();

    /// <summary>Give it back to get the next page. Not set on the last one. At most 1024 characters.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }

    internal static Structure<DescribePlayerSessionsResponse> Wire { get; } = new(() =>
        new DescribePlayerSessionsResponse())
    {
        {
            nameof(PlayerSessions), Codecs.List(PlayerSession.Wire),
            x => x.PlayerSessions, (x, v) => x.PlayerSessions = v
        },
        { nameof(NextToken), Codecs.Text, x => x.NextToken, (x, v) => x.NextToken = v },
    };
}
