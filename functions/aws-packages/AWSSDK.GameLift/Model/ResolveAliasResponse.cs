using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.ResolveAliasAsync(ResolveAliasRequest, CancellationToken)"/> answers.
/// </summary>
public partial class ResolveAliasResponse : AmazonWebServiceResponse
{
    /// <summary>The id of the fleet that the alias points to. At most 128 characters.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string FleetId { get; set; }

    /// <summary>The fleet, by ARN. At most 512 characters.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    public string FleetArn { get; set; }

    internal static Structure<ResolveAliasResponse> Wire { get; } = new(() => new ResolveAliasResponse())
    {
        { nameof(FleetId), Codecs.Text, x => x.FleetId, (x, v) => x.FleetId = v },
        { nameof(FleetArn), Codecs.Text, x => x.FleetArn, (x, v) => x.FleetArn = v },
    };
}
