using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace SessionBroker.Domain.Sessions;

/// <summary>
/// A game session's ARN, which is its GameLift id: <c>arn:aws:gamelift:us-east-1::gamesession/fleet-…/gsess-…</c>, with
/// the location between the fleet and the last part for a remote or custom one (Amazon GameLift Servers API reference,
/// CreateGameSession).
/// </summary>
public readonly partial record struct GameSessionId
{
    private GameSessionId(string arn, string fleetId, string? location) =>
        (Arn, FleetId, Location) = (arn, fleetId, location);

    public string Arn { get; }

    public string FleetId { get; }

    /// <summary>The remote or custom location that the ARN names; null for the fleet's home Region.</summary>
    public string? Location { get; }

    /// <summary>The form that URLs carry: the ARN in base64url without padding.</summary>
    public string UrlForm => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Arn));

    /// <summary>Reads an ARN; null where it is not a game session's.</summary>
    public static GameSessionId? Parse(string arn)
    {
        // 512 characters of [a-zA-Z0-9:/-] is GameLift's own limit for a GameSessionId.
        if (arn.Length > 512 || ArnForm.Match(arn) is not { Success: true } match) return null;

        var location = match.Groups["location"];
        return new GameSessionId(arn, match.Groups["fleet"].Value, location.Success ? location.Value : null);
    }

    /// <summary>Reads the URL form; null where it is not base64url, not UTF-8 or not a game session's ARN.</summary>
    public static GameSessionId? FromUrl(string text)
    {
        Span<byte> bytes = stackalloc byte[1024];
        // A decoder that lets spare bits or padding pass would give one session many URLs.
        if (text.Length > 1024
            || Base64Url.DecodeFromChars(text, bytes, out _, out var written) is not OperationStatus.Done)
            return null;

        var arn = Encoding.UTF8.GetString(bytes[..written]);
        return Parse(arn) is { } id && id.UrlForm == text ? id : null;
    }

    public override string ToString() => Arn;

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:gamelift:[a-z0-9-]+:[0-9]*:gamesession/"
        + @"(?<fleet>[a-z]*fleet-[a-zA-Z0-9-]+)/((?<location>[a-zA-Z0-9-]+)/)?[a-zA-Z0-9-]+\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArnForm { get; }
}
