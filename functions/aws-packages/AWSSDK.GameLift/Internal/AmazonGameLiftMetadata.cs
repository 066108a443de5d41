using Amazon.Runtime.Internal;

namespace Amazon.GameLift.Internal;

/// <summary>What Core's metrics and user agent call the service.</summary>
public partial class AmazonGameLiftMetadata : IServiceMetadata
{
    public string ServiceId => AmazonGameLiftConfig.ServiceId;

    public IDictionary<string, string> OperationNameMapping { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}
