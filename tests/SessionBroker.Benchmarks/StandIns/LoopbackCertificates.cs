using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SessionBroker.Benchmarks.StandIns;

/// <summary>
/// A certificate authority that exists for one run, and a server certificate of it. RSA keys, as AWS's endpoints have.
/// </summary>
internal sealed class LoopbackCertificates : IDisposable
{
    private const int KeyBits = 2048;

    private LoopbackCertificates(string authorityPem, X509Certificate2 server) =>
        (AuthorityPem, Server) = (authorityPem, server);

    public string AuthorityPem { get; }

    public X509Certificate2 Server { get; }

    public static LoopbackCertificates Create(IReadOnlyList<IPAddress> addresses)
    {
        var (from, until) = (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        using var authorityKey = RSA.Create(KeyBits);
        var authority = RequestFor("CN=SessionBroker benchmark authority", authorityKey);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        authority.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        using var signer = authority.CreateSelfSigned(from, until);

        using var serverKey = RSA.Create(KeyBits);
        var server = RequestFor("CN=SessionBroker benchmark stand-in", serverKey);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var address in addresses) names.AddIpAddress(address);
        server.CertificateExtensions.Add(names.Build());
        using var signed = server.Create(signer, from, until, [1]);
        return new LoopbackCertificates(signer.ExportCertificatePem(), signed.CopyWithPrivateKey(serverKey));
    }

    public void Dispose() => Server.Dispose();

    private static CertificateRequest RequestFor(string name, RSA key) =>
        new(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
