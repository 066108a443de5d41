using SessionBroker.GameLiftSimulator.Protocol.Cbor;
using SessionBroker.GameLiftSimulator.Protocol.Json;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Protocol;

/// <summary>
/// Which protocol a request speaks and which operation it names. RPC v2 is recognised by its header or its path;
/// everything else is taken for JSON 1.1 (smithy.io, "Smithy RPC v2 CBOR protocol", requests).
/// </summary>
internal sealed record RequestRoute(WireProtocol Protocol, string? OperationName, ServiceError? Refusal)
{
    private const string Service = "GameLift";
    private const string TargetPrefix = Service + ".";
    private const string TargetHeader = "X-Amz-Target";
    private const string ProtocolHeader = "smithy-protocol";
    private const string ProtocolName = "rpc-v2-cbor";
    private static readonly JsonProtocol Json = new();
    private static readonly CborProtocol Cbor = new();

    public static RequestRoute Find(WireRequest request) =>
        request.Header(ProtocolHeader) is not null || request.Path.Contains("/service/", StringComparison.Ordinal)
            ? FindCbor(request)
            : FindJson(request);

    private static RequestRoute FindJson(WireRequest request)
    {
        var target = request.Header(TargetHeader) ?? "";
        var name = target.StartsWith(TargetPrefix, StringComparison.Ordinal) ? target[TargetPrefix.Length..] : null;
        ServiceError? refusal = null;
        if (request.Method != "POST" || request.Path != "/" || name is null)
            refusal = WireErrors.UnknownOperation($"Expected POST / with {TargetHeader}: {TargetPrefix}<operation>");
        else if (!HasMediaType(request, JsonProtocol.MediaType))
            refusal = WireErrors.MediaType(JsonProtocol.MediaType);
        return new RequestRoute(Json, name, refusal);
    }

    private static RequestRoute FindCbor(WireRequest request)
    {
        var name = OperationOf(request.Path);
        ServiceError? refusal = null;
        if (request.Method != "POST" || name is null || request.Header(ProtocolHeader) != ProtocolName)
        {
            refusal = WireErrors.UnknownOperation(
                $"Expected POST /service/{Service}/operation/<operation> with {ProtocolHeader}: {ProtocolName}");
        }
        else if (request.Header(TargetHeader) is not null)
        {
            refusal = WireErrors.Malformed($"{TargetHeader} is not a header of {ProtocolName}");
        }
        else if (!HasMediaType(request, CborProtocol.MediaType))
        {
            refusal = WireErrors.MediaType(CborProtocol.MediaType);
        }
        else if (!Accepts(request, CborProtocol.MediaType))
        {
            refusal = WireErrors.NotAcceptable(CborProtocol.MediaType);
        }

        return new RequestRoute(Cbor, name, refusal);
    }

    /// <summary>Only the last four segments count: an endpoint may have a path before them.</summary>
    private static string? OperationOf(string path) =>
        path.Split('/') is [_, .., "service", Service, "operation", { Length: > 0 } name] ? name : null;

    /// <summary>A request without input may also have neither body nor type.</summary>
    private static bool HasMediaType(WireRequest request, string wanted)
    {
        var given = request.Header("Content-Type");
        if (given is null)
            return request.Body.IsEmpty && !request.BodyTooLarge;
        var end = given.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? given : given[..end]).Trim().Equals(wanted, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Accepts(WireRequest request, string produced) =>
        request.Header("Accept") is not { } accept
        || accept.Contains("*/*", StringComparison.Ordinal)
        || accept.Contains("application/*", StringComparison.Ordinal)
        || accept.Contains(produced, StringComparison.OrdinalIgnoreCase);
}
