using System.Globalization;
using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Placements;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Json;

namespace SessionBroker.Functions.Http;

/// <summary>
/// Reads path, query, headers and body of an API Gateway event. It collects all errors; <see cref="Refusal"/> lists
/// them afterwards.
/// </summary>
internal sealed class RequestReader(APIGatewayHttpApiV2ProxyRequest request, Caller caller, Invocation invocation)
{
    /// <summary>The maximum number of errors that a problem document lists.</summary>
    public const int ErrorsMax = 20;

    private readonly InputErrorList _errors = new(ErrorsMax);
    private readonly HashSet<string> _parameters = new(StringComparer.Ordinal);
    private readonly List<string> _prefixes = [];
    private Refusal? _refusal;

    public Caller Caller => caller;

    public Invocation Invocation => invocation;

    /// <summary>The reason to refuse the request; null if it is valid.</summary>
    public Refusal? Refusal =>
        _refusal ?? (_errors.Count > 0 ? Refusal.Invalid(_errors.Listed, _errors.Count) : null);

    /// <summary>The game session in the path; null, and a refusal is noted, if the id is not valid.</summary>
    public GameSessionId? GameSessionId()
    {
        if (Domain.Sessions.GameSessionId.FromUrl(Path("gameSessionId")) is { } id) return id;
        Refuse(Refusal.From(BrokerError.GameSessionNotFound(), hasBody: false));
        return null;
    }

    /// <summary>The reservation in the path; null, and a refusal is noted, if the id is not valid.</summary>
    public ReservationId? ReservationId()
    {
        if (Domain.Reservations.ReservationId.Parse(Path("reservationId")) is { } id) return id;
        Refuse(new(ErrorKind.ReservationNotFound.Row(), "You have no reservation with this id."));
        return null;
    }

    /// <summary>The placement or ticket in the path; null, and a refusal is noted, if the id is not one.</summary>
    public PlacingId? PlacingId(PlacingKind kind)
    {
        var (parameter, missing, what) = kind is PlacingKind.Placement
            ? ("placementId", ErrorKind.PlacementNotFound, "placement")
            : ("ticketId", ErrorKind.TicketNotFound, "matchmaking ticket");
        if (Domain.Placements.PlacingId.Parse(Path(parameter)) is { } id && id.Kind == kind) return id;
        Refuse(new(missing.Row(), $"You have no {what} with this id."));
        return null;
    }

    /// <summary>How long a request waits for the end of a placement or a ticket.</summary>
    public PlacingWait PlacingWait() => new(PreferredWait(TimeSpan.FromSeconds(25)), invocation.Deadline);

    public string? Query(string name)
    {
        _parameters.Add(name);
        return ValueOf(request.QueryStringParameters, name);
    }

    /// <summary>The query parameters with a prefix, which is removed.</summary>
    public IEnumerable<KeyValuePair<string, string>> QueriesUnder(string prefix)
    {
        _prefixes.Add(prefix);
        return (request.QueryStringParameters ?? new Dictionary<string, string>())
            .Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(pair => KeyValuePair.Create(pair.Key[prefix.Length..], pair.Value));
    }

    public int QueryInteger(string name, int min, int max, int otherwise)
    {
        if (Query(name) is not { } text) return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= min
            && value <= max)
        {
            return value;
        }

        AddParameterError(name, $"must be a whole number from {min} to {max}");
        return otherwise;
    }

    public string? QueryText(string name, int charactersMax)
    {
        if (Query(name) is not { } text) return null;
        if (text.EnumerateRunes().Count() is >= 1 and var length && length <= charactersMax) return text;

        AddParameterError(name, $"must have 1 to {charactersMax} characters");
        return null;
    }

    /// <summary>The value of one of these texts.</summary>
    public T? QueryChoice<T>(string name, IReadOnlyDictionary<string, T> choices)
    {
        if (Query(name) is not { } text) return default;
        if (choices.TryGetValue(text, out var value)) return value;

        AddParameterError(name, $"must be one of {string.Join(", ", choices.Keys)}");
        return default;
    }

    public void AddParameterError(string parameter, string detail) =>
        _errors.Add(InputError.InParameter(parameter.Cut(), detail));

    /// <summary>Notes an error for every query parameter that was not read.</summary>
    public void EndQuery()
    {
        IEnumerable<string> known = [.. _parameters, .. _prefixes.Select(prefix => $"{prefix}KEY")];
        var unknown = known.Any() ? $"is not known; known are {string.Join(", ", known)}" : "is not known";
        foreach (var name in (request.QueryStringParameters?.Keys ?? []).Where(name => !IsKnown(name)))
        {
            if (_errors.IsFull) _errors.CountOnly();
            else AddParameterError(name, unknown);
        }
    }

    private bool IsKnown(string parameter) =>
        _parameters.Contains(parameter)
        || _prefixes.Exists(prefix => parameter.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The client's key, or a generated one if it sent none.</summary>
    public IdempotencyKey IdempotencyKey()
    {
        if (Header("idempotency-key") is not { } text) return Domain.Idempotency.IdempotencyKey.Fresh(invocation.Ids);
        if (Domain.Idempotency.IdempotencyKey.Parse(text) is { } key) return key;

        AddParameterError(
            "Idempotency-Key",
            $"must be 1 to {Domain.Idempotency.IdempotencyKey.CharactersMax} visible ASCII characters");
        return default;
    }

    /// <summary>The wait that the client prefers (RFC 7240), at most the maximum.</summary>
    public TimeSpan PreferredWait(TimeSpan most)
    {
        foreach (var preference in (Header("prefer") ?? "").Split([',', ';'], StringSplitOptions.TrimEntries))
        {
            // An invalid preference is ignored, as the RFC requires.
            if (!preference.StartsWith("wait=", StringComparison.OrdinalIgnoreCase)) continue;
            var digits = preference.AsSpan(5);
            if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9')) continue;
            // A number that is too large for an int is also larger than the maximum.
            return int.TryParse(digits, CultureInfo.InvariantCulture, out var seconds) && seconds < most.TotalSeconds
                ? TimeSpan.FromSeconds(seconds)
                : most;
        }

        return TimeSpan.Zero;
    }

    /// <summary>Reads a JSON object from the body.</summary>
    /// <param name="bytesMax">A larger one is refused.</param>
    /// <param name="isOptional">Whether an absent body is equal to an empty object.</param>
    public T? Body<T>(int bytesMax, bool isOptional, Func<JsonObjectReader, T> read)
    {
        if (RequestBody.IsLarger(request, bytesMax)) Refuse(RequestBody.TooLarge(bytesMax));
        else if (!RequestBody.TryGetBytes(request, out var bytes)) AddBodyError("", "is not valid base64");
        else if (bytes.Length == 0 && !isOptional) AddBodyError("", "is empty; a JSON object is needed");
        else if (bytes.Length > 0 && !RequestBody.IsJson(Header("content-type"))) Refuse(RequestBody.NotJson);
        else return ReadMembers(bytes.Length == 0 ? "{}"u8.ToArray() : bytes, read);

        return default;
    }

    private T? ReadMembers<T>(byte[] bytes, Func<JsonObjectReader, T> read)
    {
        try
        {
            using var document = JsonText.Parse(bytes);
            var members = new JsonObjectReader(document.RootElement, "", _errors);
            if (document.RootElement.ValueKind is not JsonValueKind.Object) return default;

            var value = read(members);
            members.End();
            return value;
        }
        catch (JsonException exception)
        {
            var (line, inLine) = (exception.LineNumber + 1, exception.BytePositionInLine);
            AddBodyError(
                "", $"is not JSON in UTF-8 of at most {JsonText.DepthMax} levels (line {line}, byte {inLine})");
            return default;
        }
    }

    /// <summary>A value of an event's dictionary, which is null where it is empty.</summary>
    public static string? ValueOf(IDictionary<string, string>? values, string name) =>
        values is not null && values.TryGetValue(name, out var value) ? value : null;

    private string Path(string name) => ValueOf(request.PathParameters, name) ?? "";

    private string? Header(string name) => ValueOf(request.Headers, name);

    // It takes precedence over validation errors: the resource does not exist, or the body is not read.
    private void Refuse(Refusal refusal) => _refusal ??= refusal;

    private void AddBodyError(string pointer, string detail) => _errors.Add(InputError.InDocument(pointer, detail));
}
