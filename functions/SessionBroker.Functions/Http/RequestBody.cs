using System.Net.Http.Headers;
using System.Text;
using Amazon.Lambda.APIGatewayEvents;

namespace SessionBroker.Functions.Http;

/// <summary>Decodes an event's body and checks its size and media type before it is read as JSON.</summary>
internal static class RequestBody
{
    public static Refusal NotJson { get; } = new(
        RequestErrorKind.UnsupportedMediaType.Row(),
        "The body must be JSON in UTF-8: send Content-Type: application/json.");

    public static Refusal TooLarge(int bytesMax) =>
        new(RequestErrorKind.BodyTooLarge.Row(), $"The body may have at most {bytesMax} bytes here.");

    /// <summary>Whether the body is too large, computed from its length without decoding it.</summary>
    public static bool IsLarger(APIGatewayHttpApiV2ProxyRequest request, int bytesMax)
    {
        var body = request.Body ?? "";
        if (!request.IsBase64Encoded) return body.Length > bytesMax || Encoding.UTF8.GetByteCount(body) > bytesMax;

        // Four characters encode three bytes, less one for each '=' at the end.
        var padding = body.Length - body.AsSpan().TrimEnd('=').Length;
        return (body.Length / 4 * 3) - Math.Min(padding, 2) > bytesMax;
    }

    public static bool TryGetBytes(APIGatewayHttpApiV2ProxyRequest request, out byte[] bytes)
    {
        var body = request.Body ?? "";
        if (!request.IsBase64Encoded)
        {
            bytes = Encoding.UTF8.GetBytes(body);
            return true;
        }

        bytes = new byte[body.Length * 3 / 4 + 3];
        var isBase64 = Convert.TryFromBase64String(body, bytes, out var written);
        bytes = bytes[..written];
        return isBase64;
    }

    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (Is(type.MediaType, "application/json")
            || type.MediaType!.EndsWith("+json", StringComparison.OrdinalIgnoreCase))
        && (type.CharSet is null || Is(type.CharSet.Trim('"'), "utf-8"));

    private static bool Is(string? text, string expected) =>
        string.Equals(text, expected, StringComparison.OrdinalIgnoreCase);
}
