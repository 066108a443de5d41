namespace SessionBroker.Benchmarks.Subjects;

/// <summary>
/// The certificates that a subject trusts over TLS. Usually those of the machine and the stand-in's, as a function has
/// to read all of Amazon Linux's; or the stand-in's alone, to see what reading the others costs.
/// </summary>
internal sealed class TrustStore
{
    private static readonly string[] MachineBundles =
        ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt"];

    private readonly string _folder;

    public TrustStore(string scratch)
    {
        _folder = Path.Combine(scratch, "trust");
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));
    }

    /// <summary>Where the stand-in writes its authority's certificate.</summary>
    public string AuthorityFile => Path.Combine(_folder, "authority.pem");

    private string BundleFile => Path.Combine(_folder, "bundle.pem");

    /// <summary>Joins the authority's certificate, which is there by now, with the machine's.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        var machine = MachineBundles.FirstOrDefault(File.Exists);
        var others = machine is null ? "" : await File.ReadAllTextAsync(machine, cancellationToken);
        var authority = await File.ReadAllTextAsync(AuthorityFile, cancellationToken);
        await File.WriteAllTextAsync(BundleFile, $"{others}\n{authority}\n", cancellationToken);
    }

    /// <summary>The variables by which OpenSSL, which .NET uses, and Node find the certificates.</summary>
    public IEnumerable<(string Name, string Value)> VariablesFor(Subject subject) =>
    [
        ("SSL_CERT_FILE", subject.TrustsOneAuthority ? AuthorityFile : BundleFile),
        ("SSL_CERT_DIR", Path.Combine(_folder, "empty")),
        ("NODE_EXTRA_CA_CERTS", AuthorityFile),
    ];
}
