using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.GetGameSessionLogUrlAsync(GetGameSessionLogUrlRequest, CancellationToken)"/>
/// answers.
/// </summary>
public partial class GetGameSessionLogUrlResponse : AmazonWebServiceResponse
{
    /// <summary>The link to the stored logs. At most 1024 characters.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string PreSignedUrl { get; set; }

    internal static Structure<GetGameSessionLogUrlResponse> Wire { get; } = new(() =>
        new GetGameSessionLogUrlResponse())
    {
        { nameof(PreSignedUrl), Codecs.Text, x => x.PreSignedUrl, (x, v) => x.PreSignedUrl = v },
    };
}
