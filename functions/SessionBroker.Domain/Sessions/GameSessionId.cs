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
    private GameSessionId(string arn, Match parts)
    {
        Arn = arn;
        Scope = parts.Groups["scope"].Value;
        FleetId = parts.Groups["fleet"].Value;
        Location = parts.Groups["location"] is { Success: true } location ? location.Value : null;
        IdString = parts.Groups["id"].Value;
    }

    public string Arn { get; }

    /// <summary>Partition, Region and account of the ARN: <c>arn:aws:gamelift:us-east-1::</c>.</summary>
    public string Scope { get; }

    public string FleetId { get; }

    /// <summary>The remote or custom location that the ARN names; null for the fleet's home Region.</summary>
    public string? Location { get; }

    /// <summary>The last part of the ARN, which is unique in its fleet.</summary>
    public string IdString { get; }

    /// <summary>The form in URLs: the ARN in base64url without padding.</summary>
    public string UrlForm => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Arn));

    /// <summary>Reads an ARN; null if it is not a game session's.</summary>
    public static GameSessionId? Parse(string arn)
    {
        // 512 characters of [a-zA-Z0-9:/-] is GameLift's own limit for a GameSessionId.
        return arn.Length <= 512 && ArnForm.Match(arn) is { Success: true } parts
            ? new GameSessionId(arn, parts)
            : null;
    }

    /// <summary>Reads the URL form; null if it is not base64url, not UTF-8 or not a game session's ARN.</summary>
    public static GameSessionId? FromUrl(string text)
    {
        Span<byte> bytes = stackalloc byte[1024];
        // Spare bits or padding would give one session several URLs.
        if (text.Length > 1024
            || Base64Url.DecodeFromChars(text, bytes, out _, out var written) is not OperationStatus.Done)
        {
            return null;
        }

        var arn = Encoding.UTF8.GetString(bytes[..written]);
        return Parse(arn) is { } id && id.UrlForm == text ? id : null;
    }

    /// <summary>
    /// Whether both ids name one game session. They can differ in their location: GameLift may accept an id with
    /// another location than the one that it issued.
    /// </summary>
    public bool IsSameSession(GameSessionId other) =>
        string.Equals(FleetId, other.FleetId, StringComparison.Ordinal)
        && string.Equals(IdString, other.IdString, StringComparison.Ordinal);

    public override string ToString() => Arn;

    [GeneratedRegex(
        @"^(?<scope>arn:aws[a-z-]*:gamelift:[a-z0-9-]+:[0-9]*:)gamesession/"
        + @"(?<fleet>[a-z]*fleet-[a-zA-Z0-9-]+)/((?<location>[a-zA-Z0-9-]+)/)?(?<id>[a-zA-Z0-9-]+)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArnForm { get; }
}
