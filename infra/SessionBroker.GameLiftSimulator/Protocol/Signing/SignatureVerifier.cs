using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Protocol.Signing;

/// <summary>
/// Computes a request's signature as the IAM guide describes ("Create a signed AWS API request") and compares, in the
/// order in which AWS refuses: scope, key, time, signature.
/// </summary>
internal sealed class SignatureVerifier(SigningKeys keys, TimeProvider time)
{
    private const string DateFormat = "yyyyMMdd'T'HHmmss'Z'";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public ServiceError? Verify(WireRequest request, SignatureHeader header)
    {
        if (ScopeFault(header) is { Length: > 0 } fault)
            return SignatureErrors.Invalid(fault);
        if (!keys.SecretsByAccessKeyId.TryGetValue(header.Scope.AccessKeyId, out var secret))
            return SignatureErrors.UnknownKey;
        if (TimeFault(header.Date) is { } late)
            return SignatureErrors.Invalid(late);
        if (!header.SignedHeaders.Contains("host", StringComparer.Ordinal))
            return SignatureErrors.Invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        var canonical = CanonicalRequest.Of(request, header.SignedHeaders);
        var toSign = string.Join(
            '\n', SignatureHeader.Algorithm, header.Date, header.Scope.Text, CanonicalRequest.Hash(canonical));
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Sign(secret, header.Scope, toSign)), Encoding.UTF8.GetBytes(header.Signature))
            ? null
            : SignatureErrors.Mismatch(canonical, toSign);
    }

    private string ScopeFault(SignatureHeader header)
    {
        var scope = header.Scope;
        var fault = new StringBuilder();
        if (scope.Region != keys.Region)
            fault.Append($"Credential should be scoped to a valid region, not '{scope.Region}'. ");
        if (scope.Service != CredentialScope.ServiceWanted)
            fault.Append($"Credential should be scoped to correct service: '{CredentialScope.ServiceWanted}'. ");
        if (scope.Terminator != CredentialScope.TerminatorWanted)
        {
            fault.Append(
                $"Credential should be scoped with a valid terminator: '{CredentialScope.TerminatorWanted}', "
                + $"not '{scope.Terminator}'. ");
        }

        if (!header.Date.StartsWith(scope.Date, StringComparison.Ordinal))
        {
            fault.Append(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: "
                + $"'{scope.Date}' != '{header.Date[..Math.Min(8, header.Date.Length)]}', from '{header.Date}'. ");
        }

        return fault.ToString();
    }

    private string? TimeFault(string text)
    {
        if (!DateTimeOffset.TryParseExact(
            text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return "Date must be in ISO-8601 'basic format'. "
                + $"Got '{text}'. See http://en.wikipedia.org/wiki/ISO_8601";
        }

        var now = time.GetUtcNow();
        if (date < now - Skew)
            return $"Signature expired: {text} is now earlier than {Print(now - Skew)} ({Print(now)} - 5 min.)";
        return date > now + Skew
            ? $"Signature not yet current: {text} is still later than {Print(now + Skew)} ({Print(now)} + 5 min.)"
            : null;
    }

    private static string Print(DateTimeOffset time) => time.ToString(DateFormat, CultureInfo.InvariantCulture);

    private static string Sign(string secret, CredentialScope scope, string toSign)
    {
        var key = Encoding.UTF8.GetBytes($"AWS4{secret}");
        foreach (var part in new[] { scope.Date, scope.Region, scope.Service, scope.Terminator })
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
    }
}
