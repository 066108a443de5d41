using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SessionBroker.UnitTests.Tidy;

/// <summary>The certificate authorities that a deployed function trusts.</summary>
public sealed class CertificateTests : IDisposable
{
    private const string Name = "amazon-trust-services.pem";
    private const string Shipped = $"functions/SessionBroker.Functions/certificates/{Name}";

    private readonly X509Certificate2Collection _roots = [];

    public CertificateTests() => _roots.ImportFromPem(SourceTree.Text(Shipped));

    public void Dispose()
    {
        foreach (var root in _roots) root.Dispose();
    }

    // The SHA-256 fingerprints that https://www.amazontrust.com/repository/ gives.
    [Fact]
    public void Exactly_the_roots_of_Amazon_Trust_Services_are_shipped() =>
        _roots.Select(root => $"{root.GetCertHashString(HashAlgorithmName.SHA256)} {root.Subject.Split(',')[0]}")
            .ShouldBe(
            [
                "8ECDE6884F3D87B1125BA31AC3FCB13D7016DE7F57CC904FE1CB97C6AE98196E CN=Amazon Root CA 1",
                "1BA5B2AA8C65401A82960118F80BEC4F62304D83CEC4713A19C39C011EA46DB4 CN=Amazon Root CA 2",
                "18CE6CFE7BF14E60B2E347B8DFE868CB31D02EBB3ADA271569F50343B46DB3A4 CN=Amazon Root CA 3",
                "E35D28419ED02025CFA69038CD623962458DA5C695FBDEA3C22B0BFB25897092 CN=Amazon Root CA 4",
                "568D6905A2C88708A4B3025190EDCFEDB1974A606A13C6E5290FCB2AE63EDAB5"
                    + " CN=Starfield Services Root Certificate Authority - G2",
            ]);

    [Fact]
    public void No_root_expires_within_a_year()
    {
        var inAYear = TimeProvider.System.GetUtcNow().UtcDateTime.AddYears(1);

        _roots.ShouldAllBe(root => root.NotAfter.ToUniversalTime() > inAYear);
    }

    [Fact]
    public void A_deployed_function_finds_them_in_its_package()
    {
        var template = Yaml.Read("template.yaml");
        var variables = template.At("Globals", "Function", "Environment", "Variables")!;

        variables.TextAt("SSL_CERT_FILE").ShouldBe("TrustedCertificates");
        template.TextAt("Parameters", "TrustedCertificates", "Default").ShouldBe($"/var/task/certificates/{Name}");
        variables.TextAt("SSL_CERT_DIR").ShouldBe("/var/task/certificates");
        SourceTree.Text("Makefile").ShouldContain($"CERTIFICATES := {Shipped}\n");
        SourceTree.Text("Makefile").ShouldContain("\tcp $(CERTIFICATES) \"$(ARTIFACTS_DIR)/certificates/\"\n");
    }
}
