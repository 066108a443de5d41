using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Amazon.GameLift.Internal;

/// <summary>
/// GameLift's endpoint rules: an address of the caller's own wins and goes with neither FIPS nor dual-stack; else the
/// address is made of the Region and its partition's domain, where the partition has what was asked for.
/// </summary>
public class AmazonGameLiftEndpointProvider : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var (fips, dualStack) = (Flag(parameters, "UseFIPS"), Flag(parameters, "UseDualStack"));
        if (parameters["Endpoint"] is string custom)
        {
            return (fips, dualStack) switch
            {
                (true, _) => throw Invalid("FIPS and custom endpoint are not supported"),
                (_, true) => throw Invalid("Dualstack and custom endpoint are not supported"),
                _ => new Endpoint(custom),
            };
        }

        return parameters["Region"] is string region && Fn.Partition(region) is { } partition
            ? Regional(region, partition, fips, dualStack)
            : throw Invalid("Missing Region");
    }

    private static Endpoint Regional(string region, Partition partition, bool fips, bool dualStack)
    {
        if ((fips && !Has(partition, "supportsFIPS")) || (dualStack && !Has(partition, "supportsDualStack")))
        {
            throw new AmazonClientException(
                (fips, dualStack) switch
                {
                    (true, true) => "FIPS and DualStack are enabled, but this partition does not support one or both",
                    (true, false) => "FIPS is enabled but this partition does not support FIPS",
                    _ => "DualStack is enabled but this partition does not support DualStack",
                });
        }

        var host = fips ? "gamelift-fips" : "gamelift";
        var domain = partition[dualStack ? "dualStackDnsSuffix" : "dnsSuffix"];

        return new Endpoint($"https://{host}.{region}.{domain}");
    }

    private static bool Flag(EndpointParameters parameters, string name) =>
        parameters[name] as bool?
        ?? throw new AmazonClientException($"{name} parameter must be set for endpoint resolution");

    private static bool Has(Partition partition, string feature) => partition[feature] is true;

    private static AmazonClientException Invalid(string what) => new($"Invalid Configuration: {what}");
}
