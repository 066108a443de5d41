using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace SessionBroker.Functions.Metrics;

/// <summary>
/// A log line in CloudWatch's embedded metric format, from which CloudWatch extracts metrics without a call (Amazon
/// CloudWatch User Guide, "Specification: Embedded metric format"). The logger adds these members to those of every
/// line.
/// </summary>
/// <param name="FunctionName">The dimension: the Lambda function's name, which separates two deployments.</param>
public sealed record MetricLine(string Message, string FunctionName, ImmutableArray<MetricValue> Values)
{
    public const string Namespace = "SessionBroker";

    public const string Dimension = "FunctionName";

    /// <summary>Logs the line. The JSON log writes it at any level.</summary>
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
