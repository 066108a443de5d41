using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Protocol.Signing;

/// <summary>Takes an Authorization header apart, or says with AWS's words what it lacks.</summary>
internal static class SignatureHeaderReader
{
    private static readonly string[] Required = ["Credential", "Signature", "SignedHeaders"];

    public static ServiceError? TryRead(WireRequest request, out SignatureHeader? header)
    {
        header = null;
        if (request.Header("Authorization") is not { } authorization)
            return SignatureErrors.Missing;
        var space = authorization.IndexOf(' ', StringComparison.Ordinal);
        var algorithm = space < 0 ? authorization : authorization[..space];
        if (algorithm != SignatureHeader.Algorithm)
        {
            return SignatureErrors.Incomplete(
                $"Unsupported AWS 'algorithm': '{algorithm}'. Authorization={authorization}");
        }

        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (space >= 0 && Collect(authorization[space..], parts) is { } stray)
        {
            return SignatureErrors.Incomplete(
                $"'{stray}' not a valid key=value pair (missing equal-sign) in Authorization header: "
                + $"'{authorization}'.");
        }

        return Build(request, authorization, parts, out header);
    }

    private static ServiceError? Build(
        WireRequest request, string authorization, Dictionary<string, string> parts, out SignatureHeader? header)
    {
        header = null;
        var date = request.Header("X-Amz-Date") ?? request.Header("Date");
        var lacks = string.Concat(
            Required
                .Where(name => !parts.ContainsKey(name))
                .Select(name => $"Authorization header requires '{name}' parameter. "));
        if (date is null)
            lacks += "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";
        if (date is null || lacks.Length > 0)
            return SignatureErrors.Incomplete($"{lacks}Authorization={authorization}");
        if (CredentialScope.Parse(parts["Credential"]) is not { } scope)
        {
            return SignatureErrors.Incomplete(
                "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, "
                + $"got '{parts["Credential"]}'");
        }

        header = new SignatureHeader(scope, parts["SignedHeaders"].Split(';'), parts["Signature"], date);
        return null;
    }

    /// <summary>Fills the parts; answers the first that has no equal sign.</summary>
    private static string? Collect(string text, Dictionary<string, string> parts)
    {
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                return part;
            parts[part[..equals]] = part[(equals + 1)..];
        }

        return null;
    }
}
