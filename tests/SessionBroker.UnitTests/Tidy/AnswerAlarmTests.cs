using System.Text.RegularExpressions;
using SessionBroker.UnitTests.Errors;
using YamlDotNet.RepresentationModel;

namespace SessionBroker.UnitTests.Tidy;

/// <summary>
/// Every answer 5xx is counted for one alarm of template.yaml: that of who can do something about it.
/// </summary>
public sealed partial class AnswerAlarmTests
{
    private const string Namespace = "SessionBroker/${AWS::StackName}";

    // docs/errors.md says what one has to do about the others; these have alarms at rates of their own.
    private static readonly Dictionary<string, string[]> NotTheOperators = new()
    {
        ["NoCapacity"] = ["no-capacity"],
        ["Throttled"] = ["throttled"],
        ["GameLiftFailing"] = ["upstream-failed", "upstream-timed-out"],
    };

    private readonly YamlMappingNode _template = Yaml.Read("template.yaml");

    [Fact]
    public void Every_code_of_a_server_error_is_counted_once()
    {
        var counted = Filters().SelectMany(filter => filter.Codes);

        counted.ShouldBe(
            ErrorRows.All.Where(row => row.Status >= 500).Select(row => row.Code),
            ignoreOrder: true);
    }

    [Fact]
    public void Errors_that_the_operator_cannot_fix_have_separate_alarms()
    {
        foreach (var (metric, codes) in Filters())
        {
            if (NotTheOperators.TryGetValue(metric, out var expected)) codes.ShouldBe(expected, metric);
            else metric.ShouldBe("ServerErrors");
        }
    }

    [Fact]
    public void Each_count_has_its_alarm_and_its_row_in_the_documents()
    {
        var alarms =
            from resource in _template.At("Resources").Members()
            where resource.Node.TextAt("Type") == "AWS::CloudWatch::Alarm"
            where resource.Node.TextAt("Properties", "Namespace") == Namespace
            select (resource.Name, Metric: resource.Node.TextAt("Properties", "MetricName"));
        var documented = MarkdownTable.Read("docs/metrics.md", "counted answers")
            .Select(row => (row[0], Codes: Code.Matches(row[1]).Select(match => match.Groups["code"].Value)));

        alarms.ShouldBe(Filters().Select(filter => (filter.Metric, (string?)filter.Metric)), ignoreOrder: true);
        foreach (var ((metric, codes), (listed, listedCodes)) in Filters().Zip(documented))
        {
            listed.ShouldBe(metric);
            listedCodes.ShouldBe(codes, ignoreOrder: true);
        }
    }

    // One request a second is what GameLift lets one creator do: 60 a minute.
    [Fact]
    public void One_player_does_not_set_off_what_is_not_the_operators()
    {
        var thresholds = NotTheOperators.Keys.Select(
            metric => int.Parse(_template.TextAt("Resources", metric, "Properties", "Threshold")!));

        thresholds.ShouldBe([120, 60, 60]);
    }

    // Event 1002 is the log line of a mistake in the broker, which has no refusal.
    private IEnumerable<(string Metric, string[] Codes)> Filters() =>
        from resource in _template.At("Resources").Members()
        where resource.Node.TextAt("Type") == "AWS::Logs::MetricFilter"
        let pattern = resource.Node.TextAt("Properties", "FilterPattern")
        let transformation = resource.Node.At("Properties", "MetricTransformations").Items().Single()
        where transformation.TextAt("MetricNamespace") == Namespace
        let codes = CodeOf.Matches(pattern).Select(match => match.Groups["code"].Value)
        let bugs = pattern.Contains("$.event = 1002") ? ["internal-error"] : Array.Empty<string>()
        select (transformation.TextAt("MetricName"), codes.Concat(bugs).ToArray());

    [GeneratedRegex(@"\$\.code = ""(?<code>[a-z-]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex CodeOf { get; }

    [GeneratedRegex("`(?<code>[a-z-]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Code { get; }
}
