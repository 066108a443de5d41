using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SessionBroker.DevStack.RuntimeApi;
using SessionBroker.TestKit;

namespace SessionBroker.EndToEndTests.Broker;

/// <summary>The native executable by itself: how it starts where it cannot, and where it can run at all.</summary>
public sealed partial class BootstrapTests
{
    private static string Bootstrap
    {
        get
        {
            Assert.SkipWhen(TestSettings.BootstrapPath is null, "There is no native executable.");
            return TestSettings.BootstrapPath;
        }
    }

    [Fact]
    public async Task Missing_settings_are_one_line_that_names_each_and_exit_code_2()
    {
        await using var api = await LambdaRuntimeApi.StartAsync(
            0, TimeProvider.System, TestContext.Current.CancellationToken);

        var (exitCode, errors) = await RunAsync(("AWS_LAMBDA_RUNTIME_API", api.Endpoint), ("_HANDLER", "Health"));

        exitCode.ShouldBe(2);
        errors.Trim().ShouldBe(
            "SessionBroker cannot start: TABLE_NAME is not set; DESTINATIONS is not set; AWS_REGION is not set.");
    }

    [Fact]
    public async Task Without_a_runtime_api_it_says_so()
    {
        var (exitCode, errors) = await RunAsync();

        exitCode.ShouldBe(2);
        errors.ShouldStartWith("bootstrap: AWS_LAMBDA_RUNTIME_API is not set");
    }

    // Amazon Linux 2023, which provided.al2023 is, has glibc 2.34 (its release notes).
    [Fact]
    public async Task It_needs_no_newer_glibc_than_Amazon_Linux_2023_has()
    {
        var bytes = await File.ReadAllBytesAsync(Bootstrap, TestContext.Current.CancellationToken);

        var versions = GlibcVersion.Matches(Encoding.Latin1.GetString(bytes))
            .Select(match => int.Parse(match.Groups["minor"].Value, CultureInfo.InvariantCulture))
            .ToArray();

        versions.ShouldNotBeEmpty();
        versions.Max().ShouldBeLessThanOrEqualTo(34);
    }

    private static async Task<(int ExitCode, string Errors)> RunAsync(params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Bootstrap)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, errors);
    }

    [GeneratedRegex(@"GLIBC_2\.(?<minor>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex GlibcVersion { get; }
}
