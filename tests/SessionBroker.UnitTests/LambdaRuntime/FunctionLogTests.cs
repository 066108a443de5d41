using System.Text.Json.Nodes;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;

namespace SessionBroker.UnitTests.LambdaRuntime;

public sealed class FunctionLogTests : IDisposable
{
    private readonly StringWriter _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void A_json_line_has_the_members_that_lambda_knows()
    {
        var log = MakeLog(LogFormat.Json);
        log.Invocation = new("id-1") { TraceId = "Root=1", TenantId = "studio-1" };

        log.Log("Warning", "{Player} waits for {Seats} seats", "Zoë", 4);

        var line = ReadJson();
        line["timestamp"]!.GetValue<string>().ShouldBe("2026-01-02T03:04:05.006Z");
        line["level"]!.GetValue<string>().ShouldBe("Warning");
        line["requestId"]!.GetValue<string>().ShouldBe("id-1");
        line["tenantId"]!.GetValue<string>().ShouldBe("studio-1");
        line["traceId"]!.GetValue<string>().ShouldBe("Root=1");
        line["message"]!.GetValue<string>().ShouldBe("Zoë waits for 4 seats");
        line["Player"]!.GetValue<string>().ShouldBe("Zoë");
        line["Seats"]!.GetValue<int>().ShouldBe(4);
    }

    [Fact]
    public void A_json_line_between_two_invocations_has_no_request_id()
    {
        MakeLog(LogFormat.Json).LogLine("starting");

        ReadJson()["requestId"].ShouldBeNull();
    }

    [Fact]
    public void An_exception_becomes_members_of_a_json_line()
    {
        ILambdaLogger log = MakeLog(LogFormat.Json);

        log.LogError(new InvalidOperationException("outer", new TimeoutException("inner")), "it failed");

        var line = ReadJson();
        line["errorType"]!.GetValue<string>().ShouldBe("System.InvalidOperationException");
        line["errorMessage"]!.GetValue<string>().ShouldBe("outer");
        line["stackTrace"]!.ToJsonString().ShouldContain("inner");
    }

    [Fact]
    public void A_value_cannot_take_the_place_of_a_member_of_the_line()
    {
        MakeLog(LogFormat.Json).Log("Error", "{level} {message} {requestId}", "Trace", "forged", "id-2");

        var line = ReadJson();
        line["level"]!.GetValue<string>().ShouldBe("Error");
        line["message"]!.GetValue<string>().ShouldBe("Trace forged id-2");
        line["requestId"].ShouldBeNull();
    }

    [Fact]
    public void Values_keep_their_kind_in_json()
    {
        var map = new Dictionary<string, int> { ["a"] = 1 };
        object?[] values = [true, 1.5, 7UL, 2.5m, new[] { 1, 2 }, map, double.NaN, null];

        MakeLog(LogFormat.Json).Write(LogLevel.Information, exception: null, "{A}{B}{C}{D}{E}{F}{G}{H}", values);

        var line = ReadJson();
        string[] names = ["A", "B", "C", "D", "E", "F", "G"];
        names.Select(name => line[name]!.ToJsonString())
            .ShouldBe(["true", "1.5", "7", "2.5", "[1,2]", """{"a":1}""", "\"NaN\""]);
        line["H"].ShouldBeNull();
    }

    [Fact]
    public void A_text_line_has_its_parts_parted_by_tabs()
    {
        var log = MakeLog(LogFormat.Text);
        log.Invocation = new("id-1");

        log.Log("Error", new TimeoutException("too slow"), "it failed");

        _output.ToString().ShouldBe(
            "2026-01-02T03:04:05.006Z\tid-1\tfail\tit failed\nSystem.TimeoutException: too slow" + Environment.NewLine);
    }

    [Fact]
    public void An_unformatted_line_is_the_message_alone()
    {
        MakeLog(LogFormat.Unformatted).Log("Error", "{0} of {1}", "one", "two");

        _output.ToString().ShouldBe("one of two" + Environment.NewLine);
    }

    [Fact]
    public void What_is_lighter_than_the_level_is_not_written()
    {
        ILambdaLogger log = MakeLog(LogFormat.Unformatted, LogLevel.Warning);

        log.LogInformation("light");
        log.LogWarning("warning");
        log.LogCritical("{Word}", "critical");
        log.LogLine("a line is information");

        _output.ToString().Split(Environment.NewLine).ShouldBe(["warning", "critical", ""]);
    }

    [Theory]
    [InlineData("{1} before {0}", "two before one")]
    [InlineData("{First} before {Second}", "one before two")]
    [InlineData("{{0}} {First}", "{0} one")]
    [InlineData("{First:X} {}", "one {}")]
    [InlineData("{First} {Second} {Third}", "one two {Third}")]
    [InlineData("an open { brace {First", "an open { brace {First")]
    public void Holes_take_their_arguments(string template, string expected)
    {
        new MessageTemplate(template).Fill(["one", "two"]).ShouldBe(expected);
    }

    [Fact]
    public void A_message_without_arguments_is_written_as_it_is()
    {
        new MessageTemplate("""{"json": {{}}}""").Fill([]).ShouldBe("""{"json": {{}}}""");
    }

    [Fact]
    public void Values_are_written_alike_everywhere()
    {
        object?[] values = [1234.5, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), 255, null];

        new MessageTemplate("{A} {B} {C:X4} {D}").Fill(values).ShouldBe("1234.5 2026-01-02T03:04:05.000Z 00FF null");
    }

    [Theory]
    [InlineData("WARN", LogLevel.Warning)]
    [InlineData("FATAL", LogLevel.Critical)]
    [InlineData("debug", LogLevel.Debug)]
    [InlineData("nonsense", LogLevel.Information)]
    [InlineData("", LogLevel.Information)]
    public void Lambdas_names_of_levels_are_known(string value, LogLevel expected)
    {
        Read(new() { ["AWS_LAMBDA_LOG_LEVEL"] = value }).LogLevel.ShouldBe(expected);
    }

    [Fact]
    public void The_handlers_own_variables_come_first()
    {
        var settings = Read(new()
        {
            ["AWS_LAMBDA_HANDLER_LOG_LEVEL"] = "Trace",
            ["AWS_LAMBDA_LOG_LEVEL"] = "ERROR",
            ["AWS_LAMBDA_HANDLER_LOG_FORMAT"] = "Unformatted",
            ["AWS_LAMBDA_LOG_FORMAT"] = "JSON",
        });

        settings.LogLevel.ShouldBe(LogLevel.Trace);
        settings.LogFormat.ShouldBe(LogFormat.Unformatted);
    }

    [Theory]
    [InlineData("JSON", true)]
    [InlineData("Text", false)]
    public void Lambdas_log_format_is_known(string value, bool isJson)
    {
        (Read(new() { ["AWS_LAMBDA_LOG_FORMAT"] = value }).LogFormat == LogFormat.Json).ShouldBe(isJson);
    }

    private static RuntimeSettings Read(Dictionary<string, string> variables) =>
        RuntimeSettings.Read(variables.GetValueOrDefault, new() { RuntimeApiEndpoint = "127.0.0.1:1" });

    private FunctionLog MakeLog(LogFormat format, LogLevel level = LogLevel.Information) =>
        new(
            new() { RuntimeApi = "127.0.0.1:1", LogFormat = format, LogLevel = level },
            _output,
            new FixedTimeProvider());

    private JsonNode ReadJson() => JsonNode.Parse(_output.ToString())!;

    private sealed class FixedTimeProvider : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, 6, TimeSpan.Zero);
    }
}
