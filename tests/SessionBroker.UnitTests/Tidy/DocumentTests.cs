using System.Globalization;
using System.Text.RegularExpressions;
using SessionBroker.Aws.GameLift;
using SessionBroker.Domain.Errors;
using SessionBroker.Functions.Endpoints;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.Metrics;
using SessionBroker.TestKit;

namespace SessionBroker.UnitTests.Tidy;

/// <summary>The documents say of routes, errors, settings and log events what the code does.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void The_readme_lists_the_routes()
    {
        var listed = MarkdownTable.Read("README.md", "route").Select(row => $"{row[0]} {row[1]}");

        listed.ShouldBe(Routes.All.Select(route => $"{route.Method} {route.Path} {route.Handler}"));
    }

    [Fact]
    public void The_error_document_has_a_row_for_each_code()
    {
        var listed = MarkdownTable.Read("docs/errors.md", "code")
            .Select(row => $"{row[0]}: {row[1]}, {row[2]}, {row[3]}");

        string[] rows =
        [
            .. Enum.GetValues<ErrorKind>().Select(kind => TextOf(kind.Row(), kind.IsTransient())),
            .. Enum.GetValues<RequestErrorKind>().Select(kind => TextOf(kind.Row(), isRetryable: false)),
        ];
        listed.ShouldBe(rows, ignoreOrder: true);
    }

    [Fact]
    public void Every_setting_is_deployed_and_documented()
    {
        // OpenSSL reads these by itself.
        string[] certificates = ["SSL_CERT_FILE", "SSL_CERT_DIR"];
        var settings = SettingName.Matches(SourceTree.Text("functions/SessionBroker.Functions/BrokerSettings.cs"))
            .Select(match => match.Groups["name"].Value)
            // Lambda itself sets AWS_REGION.
            .Where(name => !name.StartsWith("AWS_", StringComparison.Ordinal))
            .Distinct()
            .Concat(certificates)
            .ToArray();
        var deployed = Yaml.Read("template.yaml").At("Globals", "Function", "Environment", "Variables").Members();

        settings.ShouldNotBeEmpty();
        deployed.Select(variable => variable.Name).ShouldBe(settings, ignoreOrder: true);
        MarkdownTable.Read("docs/operations.md", "setting").Select(row => row[0]).ShouldBe(settings, ignoreOrder: true);
        MarkdownTable.Read("README.md", "setting").Select(row => row[0]).ShouldBe(settings, ignoreOrder: true);
    }

    [Fact]
    public void Every_parameter_is_documented()
    {
        var parameters = Yaml.Read("template.yaml").At("Parameters").Members().Select(parameter => parameter.Name);

        MarkdownTable.Read("docs/operations.md", "parameter").Select(row => row[0]).ShouldBe(parameters);
    }

    [Fact]
    public void Every_log_event_of_the_functions_is_documented()
    {
        var logged = SourceTree.Code.Where(path => path.StartsWith("functions/SessionBroker."))
            .SelectMany(path => LogEvent.Matches(SourceTree.Text(path)))
            .Select(match => match.Groups["id"].Value)
            .ToArray();

        logged.ShouldNotBeEmpty();
        logged.ShouldBeUnique();
        logged.ShouldAllBe(id => int.Parse(id) >= 1000 && int.Parse(id) < 1100);
        MarkdownTable.Read("docs/operations.md", "event").Select(row => row[0]).ShouldBe(logged, ignoreOrder: true);
    }

    private static string TextOf(ErrorRow row, bool isRetryable)
    {
        var retryAfter = row.RetryAfterSeconds?.ToString(CultureInfo.InvariantCulture) ?? "";
        return $"{row.Code}: {row.Status}, {(isRetryable ? "yes" : "no")}, {retryAfter}";
    }

    [GeneratedRegex(@"(Required|Count)\(""(?<name>[A-Z_]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex SettingName { get; }

    [Fact]
    public void Every_retry_policy_is_documented()
    {
        var listed = MarkdownTable.Read("docs/reliability.md", "operation")
            .Select(row => $"{row[0]} unknown={row[1].Contains("unknown")} {row[2]} {row[3]} {row[4]}");

        listed.ShouldBe(
            GameLiftRetries.Policies.Select(pair => $"{pair.Key} unknown={pair.Value.IsIdempotent} "
                + $"{pair.Value.MaxAttempts} {pair.Value.Backoff.BaseDelay.TotalMilliseconds} ms "
                + $"{pair.Value.Backoff.MaxDelay.TotalMilliseconds} ms"),
            ignoreOrder: true);
    }

    [Fact]
    public void Every_metric_is_documented()
    {
        var listed = MarkdownTable.Read("docs/metrics.md", "metric").Select(row => $"{row[0]} {row[1]} {row[2]}");

        listed.ShouldBe(BrokerMetrics.All.Select(metric => $"{metric.Name} {metric.Unit} {MetricLine.Dimension}"));
    }

    [Theory]
    [InlineData("AGENTS.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/architecture.md")]
    public void Every_path_that_is_named_exists(string document)
    {
        var paths = PathInTree.Matches(SourceTree.Text(document)).Select(match => match.Value.TrimEnd('.', '/'));

        paths.ShouldNotBeEmpty();
        paths.Where(path => !Path.Exists(Path.Combine(Repository.Root, path))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_metric_that_an_alarm_watches_is_one_of_ours()
    {
        var watched =
            from resource in Yaml.Read("template.yaml").At("Resources").Members()
            where resource.Node.TextAt("Properties", "Namespace") == MetricLine.Namespace
            select resource.Node.TextAt("Properties", "MetricName");

        watched.ShouldNotBeEmpty();
        watched.ShouldBeSubsetOf(BrokerMetrics.All.Select(metric => metric.Name));
    }

    [Fact]
    public void Every_log_event_is_of_its_projects_block()
    {
        var blocks = MarkdownTable.Read("docs/metrics.md", "block")
            .ToDictionary(row => row[1], row => int.Parse(row[0].Trim('`')[..row[0].IndexOf('`')]));
        var logged =
            from path in SourceTree.Code
            where !path.StartsWith("tests/")
            from match in LogEvent.Matches(SourceTree.Text(path))
            select (Project: string.Join('/', path.Split('/')[..2]), Id: int.Parse(match.Groups["id"].Value));

        logged.ShouldAllBe(log => log.Id >= blocks[log.Project] && log.Id < blocks[log.Project] + 100);
    }

    [GeneratedRegex(@"\b(functions|infra|tests|docs)/[\w./-]+")]
    private static partial Regex PathInTree { get; }

    [GeneratedRegex(
        @"(\[LoggerMessage|new EventId|EventId \w+ = new)\((EventId = )?(?<id>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex LogEvent { get; }
}
