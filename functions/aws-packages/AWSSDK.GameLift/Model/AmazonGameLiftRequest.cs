using Amazon.Runtime;

namespace Amazon.GameLift;

/// <summary>What all requests to GameLift are.</summary>
public partial class AmazonGameLiftRequest : AmazonWebServiceRequest;
