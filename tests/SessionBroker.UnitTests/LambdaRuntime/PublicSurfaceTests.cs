using System.Reflection;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace SessionBroker.UnitTests.LambdaRuntime;

/// <summary>
/// What the subsets offer is what official-signatures.txt lists, and each line there is one of the official package's.
/// A member that is too much would compile here, and not against the official package.
/// </summary>
public sealed class PublicSurfaceTests
{
    public static TheoryData<string> Packages { get; } = [.. Assemblies.Keys];

    private static Dictionary<string, Assembly> Assemblies => new()
    {
        ["Amazon.Lambda.Core"] = typeof(ILambdaContext).Assembly,
        ["Amazon.Lambda.APIGatewayEvents"] = typeof(APIGatewayHttpApiV2ProxyRequest).Assembly,
        ["Amazon.Lambda.Serialization.SystemTextJson"] = typeof(JsonSerializerException).Assembly,
        ["Amazon.Lambda.RuntimeSupport"] = typeof(LambdaBootstrap).Assembly,
    };

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_subset_offers_what_is_listed_for_it_and_nothing_else(string package)
    {
        var offered = PublicSignatures.Of(Assemblies[package]);

        offered.ShouldBe(ReadListed(package));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void An_assembly_has_its_packages_name(string package)
    {
        Assemblies[package].GetName().Name.ShouldBe(package);
    }

    private static IEnumerable<string> ReadListed(string package)
    {
        var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("official-signatures.txt");
        using var reader = new StreamReader(resource.ShouldNotBeNull());
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n')
            .SkipWhile(line => line != $"[{package}]")
            .Skip(1)
            .TakeWhile(line => line.Length > 0)
            .Order(StringComparer.Ordinal);
    }
}
