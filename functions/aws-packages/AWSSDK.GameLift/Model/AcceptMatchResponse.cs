using Amazon.GameLift.Model.Internal.MarshallTransformations;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>
/// What <see cref="IAmazonGameLift.AcceptMatchAsync(AcceptMatchRequest, CancellationToken)"/> answers.
/// </summary>
public partial class AcceptMatchResponse : AmazonWebServiceResponse
{
    internal static Structure<AcceptMatchResponse> Wire { get; } = new(() => new AcceptMatchResponse());
}
