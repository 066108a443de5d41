using System.Text.Json;

namespace SessionBroker.DevStack.Tokens;

/// <summary>What <c>POST /dev/token</c> asks for: whose token it is, and which scopes it has.</summary>
internal sealed record TokenRequest(string Subject, string? Scope)
{
    /// <summary>
    /// A player id of GameLift:
    /// https://docs.aws.amazon.com/gameliftservers/latest/apireference/API_CreatePlayerSession.html
    /// </summary>
    private const int SubjectLengthMax = 1024;

    /// <summary>The request, or one sentence on what is wrong with it.</summary>
    public static (TokenRequest? Request, string? Fault) Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (null, "The body must be a JSON object: {\"sub\": \"player-1\", \"scope\": \"broker/party\"}.");
        }
    }

    public static string? FindFault(string subject, string? scope)
    {
        if (subject.Length is 0 or > SubjectLengthMax || subject.Any(char.IsWhiteSpace))
            return $"'sub' must have 1 to {SubjectLengthMax} characters and no white space.";
        if (scope is not null && !IsScope(scope))
            return "'scope' must be scopes of printable ASCII characters with one space between them.";
        return null;
    }

    private static (TokenRequest? Request, string? Fault) Read(JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object)
            return (null, "The body must be a JSON object.");
        if (body.EnumerateObject().Any(member => member.Name is not ("sub" or "scope")))
            return (null, "A token request has the members 'sub' and 'scope', and no others.");
        if (!body.TryGetProperty("sub", out var subject) || subject.ValueKind is not JsonValueKind.String)
            return (null, "'sub' must be a string.");
        if (body.TryGetProperty("scope", out var scope) && scope.ValueKind is not JsonValueKind.String)
            return (null, "'scope' must be a string.");

        var hasScope = scope.ValueKind is JsonValueKind.String;
        var request = new TokenRequest(subject.GetString()!, hasScope ? scope.GetString() : null);
        return FindFault(request.Subject, request.Scope) is { } fault ? (null, fault) : (request, null);
    }

    // RFC 6749, section 3.3.
    private static bool IsScope(string scope) =>
        scope.Split(' ').All(one => one.Length > 0 && one.All(IsScopeLetter));

    private static bool IsScopeLetter(char letter) => letter is > ' ' and <= '~' and not ('"' or '\\');
}
