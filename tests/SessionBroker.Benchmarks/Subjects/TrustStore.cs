namespace SessionBroker.Benchmarks.Subjects;

/// <summary>
/// The certificate authorities that a subject trusts over TLS. Usually those that our package ships, as template.yaml
/// has it, and the stand-in's; or those of the machine and the stand-in's, to see what reading so many costs.
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

    private static string ShippedFile =>
        Path.Combine(AppContext.BaseDirectory, "certificates", "amazon-trust-services.pem");

    private string ShippedBundle => Path.Combine(_folder, "shipped.pem");

    private string MachineBundle => Path.Combine(_folder, "machine.pem");

    /// <summary>Joins the authority's certificate, which is there by now, with the others.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await JoinAsync(ShippedFile, ShippedBundle, cancellationToken);
        await JoinAsync(MachineBundles.FirstOrDefault(File.Exists), MachineBundle, cancellationToken);
    }

    private async Task JoinAsync(string? others, string bundle, CancellationToken cancellationToken)
    {
        var text = others is null ? "" : await File.ReadAllTextAsync(others, cancellationToken);
        var authority = await File.ReadAllTextAsync(AuthorityFile, cancellationToken);
        await File.WriteAllTextAsync(bundle, $"{text}\n{authority}\n", cancellationToken);
    }

    /// <summary>The variables by which OpenSSL, which .NET uses, and Node find the certificates.</summary>
    public IEnumerable<(string Name, string Value)> VariablesFor(Subject subject) =>
    [
        ("SSL_CERT_FILE", subject.TrustsMachine ? MachineBundle : ShippedBundle),
        ("SSL_CERT_DIR", Path.Combine(_folder, "empty")),
        ("NODE_EXTRA_CA_CERTS", AuthorityFile),
    ];
}
