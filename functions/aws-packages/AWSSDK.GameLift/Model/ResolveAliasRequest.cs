using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Model;

/// <summary>
/// What to ask <see cref="IAmazonGameLift.ResolveAliasAsync(ResolveAliasRequest, CancellationToken)"/> for.
/// </summary>
public partial class ResolveAliasRequest : AmazonGameLiftRequest
{
    /// <summary>The alias, by id or ARN.</summary>
    [AWSProperty(Required = true)]
    public string AliasId { get; set; }

    internal static Structure<ResolveAliasRequest> Wire { get; } = new(() => new ResolveAliasRequest())
    {
        { nameof(AliasId), Codecs.Text, x => x.AliasId, (x, v) => x.AliasId = v },
    };
}
