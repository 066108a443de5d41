using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace SessionBroker.DevStack.Tokens;

/// <summary>
/// A token in JWS compact form, taken apart and not yet believed. Strict on purpose: canonical unpadded base64url, JSON
/// objects without repeated members, nothing before, between or after.
/// </summary>
internal sealed record CompactToken(JsonElement Header, JsonElement Claims, byte[] SigningInput, byte[] Signature)
{
    private static readonly JsonDocumentOptions StrictJson = new() { AllowDuplicateProperties = false };

    public static CompactToken? Parse(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3
            || Decode(parts[0]) is not { } header
            || Decode(parts[1]) is not { } claims
            || Decode(parts[2]) is not { } signature
            || ReadObject(header) is not { } headerObject
            || ReadObject(claims) is not { } claimsObject)
        {
            return null;
        }

        var signingInput = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        return new CompactToken(headerObject, claimsObject, signingInput, signature);
    }

    public static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    // Encoding again refuses what a lenient decoder lets through: padding, white space, stray bits in the last letter.
    private static byte[]? Decode(string part)
    {
        if (!Base64Url.IsValid(part))
            return null;

        var bytes = Base64Url.DecodeFromChars(part);
        return Encode(bytes) == part ? bytes : null;
    }

    private static JsonElement? ReadObject(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, StrictJson);
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
                return null;

            // Reads every string once, so that none of them can throw later.
            _ = TokenClaims.ToText(document.RootElement);
            return document.RootElement.Clone();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
