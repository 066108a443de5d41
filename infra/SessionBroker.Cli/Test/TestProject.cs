using System.Xml;
using System.Xml.Linq;

namespace SessionBroker.Cli.Test;

/// <summary>One of the solution's test projects: what it needs, and how it is run without building again.</summary>
internal sealed record TestProject(Checkout Checkout, string Name)
{
    /// <summary>How the tests learn of the native executable; without it those that need it skip themselves.</summary>
    public const string BootstrapVariable = "SESSIONBROKER_BOOTSTRAP";

    private const string Prefix = "SessionBroker.";
    private const string EndToEnd = "EndToEndTests";

    // Fast suites first, so that failures are reported early.
    private static readonly string[] Order = ["UnitTests", "SimulationTests", "IntegrationTests", EndToEnd];

    public bool NeedsTools => Name is "IntegrationTests" or EndToEnd;

    public bool NeedsBootstrap => Name is EndToEnd;

    private string Assembly =>
        Path.Combine(Checkout.Artifacts, "bin", $"{Prefix}{Name}", "debug", $"{Prefix}{Name}.dll");

    private string Results => Path.Combine(Checkout.Artifacts, "test-results", Name);

    public static IReadOnlyList<TestProject> Choose(Checkout checkout, string? name)
    {
        var wanted = name?.StartsWith(Prefix, StringComparison.Ordinal) == true ? name[Prefix.Length..] : name;
        if (wanted is not null && !Order.Contains(wanted, StringComparer.Ordinal))
            throw new UsageFaultException($"--project must be one of {string.Join(", ", Order)}, not '{name}'");

        var chosen = Order.Where(each => wanted is null || each == wanted);
        return [.. chosen.Select(each => new TestProject(checkout, each))];
    }

    public async Task<TestReport> RunAsync(string? filter, string? bootstrap, CancellationToken stopped)
    {
        if (Directory.Exists(Results))
            Directory.Delete(Results, recursive: true);
        string[] arguments =
        [
            "test", Assembly, "--nologo", "--logger", "trx;LogFileName=results.trx", "--results-directory", Results,
            .. filter is null ? Array.Empty<string>() : ["--filter", filter],
        ];
        var (exitCode, output) = await new ChildProcess(Checkout.Root)
            .With(BootstrapVariable, bootstrap)
            .RunAsync("dotnet", arguments, stopped);
        return Read(exitCode, output);
    }

    private TestReport Read(int exitCode, string output)
    {
        var path = Path.Combine(Results, "results.trx");
        if (!File.Exists(path))
            return exitCode == 0 ? TestReport.None : TestReport.Crashed(Name, output);

        try
        {
            var report = TestReport.Read(XDocument.Load(path));
            return exitCode == 0 || report.Failures.Count > 0 ? report : TestReport.Crashed(Name, output);
        }
        catch (XmlException)
        {
            return TestReport.Crashed(Name, output);
        }
    }
}
