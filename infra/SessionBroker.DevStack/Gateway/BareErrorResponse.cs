using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SessionBroker.DevStack.Gateway;

/// <summary>
/// The answer that Kestrel itself gives to a request that it cannot read (400, 408, 414, 431, 505): a status and no
/// body. API Gateway says <c>{"message": "..."}</c>.
/// </summary>
internal static partial class BareErrorResponse
{
    /// <summary>Replaces bytes that end in such a response; other bytes are not changed.</summary>
    public static byte[] Complete(byte[] bytes, Func<string> newRequestId)
    {
        // It ends the connection, so it is the last answer in the bytes.
        var start = bytes.AsSpan().LastIndexOf("HTTP/1.1 "u8);
        if (start < 0 || Form.Match(Encoding.Latin1.GetString(bytes, start, bytes.Length - start)) is not
            { Success: true } match)
        {
            return bytes;
        }

        var body = GatewayAnswer.Refused(int.Parse(match.Groups["status"].Value, CultureInfo.InvariantCulture)).Body;
        var head = $"{match.Groups["line"].Value}\r\nContent-Length: {body.Length}\r\n{match.Groups["more"].Value}"
            + $"Content-Type: application/json\r\napigw-requestid: {newRequestId()}\r\n\r\n";
        return [.. bytes[..start], .. Encoding.Latin1.GetBytes(head), .. body.Span];
    }

    [GeneratedRegex(
        @"^(?<line>HTTP/1\.1 (?<status>[45]\d\d) [^\r\n]*)\r\nContent-Length: 0\r\n"
        + @"(?<more>Connection: close\r\n(Date: [^\r\n]+\r\n)?)\r\n\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form { get; }
}
