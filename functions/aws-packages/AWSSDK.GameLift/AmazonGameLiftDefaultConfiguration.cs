using System.Collections.ObjectModel;
using Amazon.Runtime;

namespace Amazon.GameLift;

/// <summary>
/// The SDK's named sets of defaults (<c>AWS_DEFAULTS_MODE</c>): they differ in how long they wait to connect.
/// </summary>
public static class AmazonGameLiftDefaultConfiguration
{
    /// <summary>For most uses: 3.1 seconds to connect.</summary>
    public static IDefaultConfiguration Standard { get; } = Mode(DefaultConfigurationMode.Standard, 3100);

    /// <summary>For callers in the same Region: 1.1 seconds to connect.</summary>
    public static IDefaultConfiguration InRegion { get; } = Mode(DefaultConfigurationMode.InRegion, 1100);

    /// <summary>For callers in another Region: 3.1 seconds to connect.</summary>
    public static IDefaultConfiguration CrossRegion { get; } = Mode(DefaultConfigurationMode.CrossRegion, 3100);

    /// <summary>For callers on mobile networks: 30 seconds to connect.</summary>
    public static IDefaultConfiguration Mobile { get; } = Mode(DefaultConfigurationMode.Mobile, 30_000);

    /// <summary>The SDK finds out which of the others fits.</summary>
    public static IDefaultConfiguration Auto { get; } = Mode(DefaultConfigurationMode.Auto, 1100);

    /// <summary>All of them.</summary>
    public static ReadOnlyCollection<IDefaultConfiguration> GetAllConfigurations() =>
        new([Standard, InRegion, CrossRegion, Mobile, Auto]);

    private static DefaultConfiguration Mode(DefaultConfigurationMode name, int connectMilliseconds) => new()
    {
        Name = name,
        RetryMode = RequestRetryMode.Standard,
        S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
        ConnectTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
        TlsNegotiationTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
    };
}
