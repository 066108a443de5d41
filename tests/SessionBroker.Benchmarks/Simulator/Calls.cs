using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Protocol;

namespace SessionBroker.Benchmarks.Simulator;

/// <summary>Requests as an SDK sends them, over JSON, without a socket.</summary>
internal static class Calls
{
    public const string ContentType = "application/x-amz-json-1.1";
    public const string Authorization =
        "AWS4-HMAC-SHA256 Credential=any/20260102/us-east-1/gamelift/aws4_request, SignedHeaders=host, Signature=00";

    public static WireRequest Make(string operation, JsonObject input) => new(
        "POST",
        "/",
        "",
        new HeaderDictionary
        {
            ["Content-Type"] = ContentType,
            ["X-Amz-Target"] = $"GameLift.{operation}",
            ["X-Amz-Date"] = "20260102T030405Z",
            ["Authorization"] = Authorization,
        },
        Encoding.UTF8.GetBytes(input.ToJsonString()));

    /// <summary>The answer's document; anything but success ends the benchmark.</summary>
    public static JsonObject Answer(SimulatorEngine engine, string operation, JsonObject input)
    {
        var exchange = engine.Pipeline.Handle(Make(operation, input));
        return exchange.Output
            ?? throw new InvalidOperationException(
                $"{operation}: {Encoding.UTF8.GetString(exchange.Answer!.Body.Span)}");
    }
}
