using System.Buffers;
using System.Text;
using System.Text.Json;

namespace SessionBroker.DevStack.Gateway;

/// <summary>
/// Reads what a function returned, format 2.0: an object with <c>statusCode</c> is an answer, anything else is the
/// body of a 200 in JSON, be it JSON or not. The documentation says less than that; what the service really does is
/// described by AWS's own test tool, whose tests run against it (https://github.com/aws/aws-lambda-dotnet:
/// Tools/LambdaTestTool-v2, InvokeResponseExtensions.cs).
/// </summary>
internal static class ProxyAnswer
{
    private static readonly SearchValues<char> NameLetters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static GatewayAnswer Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            return Read(document.RootElement) ?? Inferred(payload);
        }
        catch (JsonException)
        {
            return Inferred(payload);
        }
        catch (InvalidOperationException)
        {
            // JSON whose strings are no text: half a surrogate pair, or bytes that are not UTF-8.
            return GatewayAnswer.InternalServerError();
        }
    }

    private static GatewayAnswer? Read(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.Object when answer.TryGetProperty("statusCode", out var status) =>
            ReadAnswer(answer, status) ?? GatewayAnswer.InternalServerError(),
        JsonValueKind.String => Inferred(Encoding.UTF8.GetBytes(answer.GetString()!)),
        _ => null,
    };

    private static GatewayAnswer Inferred(ReadOnlyMemory<byte> body) =>
        new(200, body) { ContentType = "application/json" };

    // Null where any member is not what an answer has there.
    private static GatewayAnswer? ReadAnswer(JsonElement answer, JsonElement status)
    {
        if (status.ValueKind is not JsonValueKind.Number
            || !status.TryGetInt32(out var code) || code is < 200 or > 599
            || ReadHeaders(answer) is not { } headers
            || ReadCookies(answer) is not { } cookies
            || ReadBody(answer) is not { } body)
        {
            return null;
        }

        var contentType = headers.FirstOrDefault(header => IsContentType(header.Key)).Value;
        return new GatewayAnswer(code, body)
        {
            ContentType = contentType ?? "text/plain; charset=utf-8",
            Headers = [.. headers.Where(header => !IsContentType(header.Key))],
            Cookies = cookies,
        };
    }

    private static List<KeyValuePair<string, string>>? ReadHeaders(JsonElement answer)
    {
        var headers = new List<KeyValuePair<string, string>>();
        if (!TryGetMember(answer, "headers", out var members))
            return headers;
        if (members.ValueKind is not JsonValueKind.Object)
            return null;

        foreach (var header in members.EnumerateObject())
        {
            if (!IsHeader(header.Name, header.Value))
                return null;
            if (!ConnectionHeaders.Contains(header.Name))
                headers.Add(KeyValuePair.Create(header.Name, header.Value.GetString()!));
        }

        return headers;
    }

    private static List<string>? ReadCookies(JsonElement answer)
    {
        if (!TryGetMember(answer, "cookies", out var members))
            return [];
        if (members.ValueKind is not JsonValueKind.Array)
            return null;

        var cookies = members.EnumerateArray();
        return cookies.All(cookie => IsHeader("set-cookie", cookie))
            ? [.. cookies.Select(cookie => cookie.GetString()!)]
            : null;
    }

    private static ReadOnlyMemory<byte>? ReadBody(JsonElement answer)
    {
        var isBase64 = false;
        if (TryGetMember(answer, "isBase64Encoded", out var flag))
        {
            if (flag.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                return null;
            isBase64 = flag.GetBoolean();
        }

        if (!TryGetMember(answer, "body", out var body))
            return ReadOnlyMemory<byte>.Empty;
        if (body.ValueKind is not JsonValueKind.String)
            return null;
        if (!isBase64)
            return Encoding.UTF8.GetBytes(body.GetString()!);
        if (!body.TryGetBytesFromBase64(out var bytes))
            return null;
        return bytes;
    }

    private static bool TryGetMember(JsonElement answer, string name, out JsonElement member) =>
        answer.TryGetProperty(name, out member) && member.ValueKind is not JsonValueKind.Null;

    // Kestrel would refuse anything else in the middle of the answer.
    private static bool IsHeader(string name, JsonElement value) =>
        name.Length > 0
        && name.AsSpan().IndexOfAnyExcept(NameLetters) < 0
        && value.ValueKind is JsonValueKind.String
        && value.GetString()!.All(letter => letter is '\t' or (>= ' ' and <= '~'));

    private static bool IsContentType(string name) => name.Equals("content-type", StringComparison.OrdinalIgnoreCase);
}
