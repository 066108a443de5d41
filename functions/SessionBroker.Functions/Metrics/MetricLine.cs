using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace SessionBroker.Functions.Metrics;

/// <summary>
/// Metrics as a log line that CloudWatch reads them from, without a call: its embedded metric format (Amazon CloudWatch
/// User Guide, "Specification: Embedded metric format"). The log's writer adds the members below to those that every
/// line has.
/// </summary>
/// <param name="Message">The line for a person.</param>
/// <param name="FunctionName">Its dimension: Lambda's name of the function, so that two deployments stay apart.</param>
public sealed record MetricLine(string Message, string FunctionName, ImmutableArray<MetricValue> Values)
{
    public const string Namespace = "SessionBroker";

    public const string Dimension = "FunctionName";

    /// <summary>Logs it. The level is for a person too: a log of JSON lines has it at any level.</summary>
    public void Write(ILogger log, LogLevel level, EventId eventId) =>
        log.Log(level, eventId, this, exception: null, static (line, _) => line.Message);

    internal void WriteMembers(Utf8JsonWriter json, DateTimeOffset now)
    {
        json.WriteStartObject("_aws");
        json.WriteNumber("Timestamp", now.ToUnixTimeMilliseconds());
        json.WriteStartArray("CloudWatchMetrics");
        json.WriteStartObject();
        json.WriteString("Namespace", Namespace);
        json.WriteStartArray("Dimensions");
        json.WriteStartArray();
        json.WriteStringValue(Dimension);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteStartArray("Metrics");
        foreach (var (metric, _) in Values)
        {
            json.WriteStartObject();
            json.WriteString("Name", metric.Name);
            json.WriteString("Unit", metric.Unit.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteString(Dimension, FunctionName);
        foreach (var (metric, value) in Values) json.WriteNumber(metric.Name, value);
    }
}
