using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SessionBroker.GameLiftSimulator.Protocol;

namespace SessionBroker.UnitTests.Simulator.Support;

/// <summary>Requests as the SDKs send them, without a socket.</summary>
internal static class Requests
{
    public const string AnySignature =
        "AWS4-HMAC-SHA256 Credential=AKID/20260102/us-east-1/gamelift/aws4_request, SignedHeaders=host, Signature=00";

    public static WireRequest Json(string operation, JsonObject body) => Json(operation, body.ToJsonString());

    public static WireRequest Json(string operation, string body) =>
        Json(operation, Encoding.UTF8.GetBytes(body));

    public static WireRequest Json(string operation, byte[] body) => new(
        "POST",
        "/",
        "",
        new HeaderDictionary
        {
            ["Content-Type"] = "application/x-amz-json-1.1",
            ["X-Amz-Target"] = $"GameLift.{operation}",
            ["X-Amz-Date"] = "20260102T030405Z",
            ["Authorization"] = AnySignature,
            ["Host"] = "127.0.0.1",
        },
        body);

    public static WireRequest Cbor(string operation, byte[] body) => new(
        "POST",
        $"/service/GameLift/operation/{operation}",
        "",
        new HeaderDictionary
        {
            ["Content-Type"] = "application/cbor",
            ["Accept"] = "application/cbor",
            ["smithy-protocol"] = "rpc-v2-cbor",
            ["X-Amz-Date"] = "20260102T030405Z",
            ["Authorization"] = AnySignature,
            ["Host"] = "127.0.0.1",
        },
        body);

    public static WireRequest With(this WireRequest request, string header, string? value)
    {
        if (value is null)
            request.Headers.Remove(header);
        else
            request.Headers[header] = value;
        return request;
    }

    public static JsonObject Document(this Exchange exchange) =>
        JsonNode.Parse(exchange.Answer.ShouldNotBeNull().Body.Span)!.AsObject();

    public static string? Code(this Exchange exchange) => exchange.Answer.ShouldNotBeNull().Error?.Code;

    public static string Message(this Exchange exchange) => (string)exchange.Document()["Message"]!;
}
