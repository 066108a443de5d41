using System.Globalization;
using SessionBroker.Domain.Idempotency;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// A reservation's identifier: derived from the player and the Idempotency-Key, so that a repeated request finds its
/// own record, and from how often that request has been tried: a refusal that passes settles one reservation, and the
/// same key then makes the next.
/// </summary>
public readonly record struct ReservationId
{
    /// <summary>How many reservations one Idempotency-Key can lead to.</summary>
    public const int AttemptsMax = 256;

    private const string Prefix = "res-";
    private const int RequestDigits = 38;
    private const int AttemptDigits = 2;
    private const int ShortDigits = 10;

    private ReservationId(string value) => Value = value;

    public string Value { get; }

    /// <param name="digits">What <see cref="IdempotencyKey.Derive"/> gave for the request: its first 38 digits
    /// (152 bits) are kept.</param>
    /// <param name="attempt">Counts the tries of the request, from 0.</param>
    public static ReservationId From(string digits, int attempt = 0) => new(
        $"{Prefix}{digits.AsSpan(0, RequestDigits)}{attempt.ToString("x2", CultureInfo.InvariantCulture)}");

    /// <summary>Reads an identifier from a URL or a record; null where it cannot be one of ours.</summary>
    public static ReservationId? Parse(string? text) =>
        text is { Length: 44 }
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && text[Prefix.Length..].All(char.IsAsciiHexDigitLower)
            ? new ReservationId(text)
            : null;

    /// <summary>
    /// What all reservations of one request begin with; those of a later attempt sort after those of an earlier one.
    /// </summary>
    public string Request => Value[..^AttemptDigits];

    /// <summary>How often the request had been refused before.</summary>
    public int Attempt => int.Parse(
        Value.AsSpan(Value.Length - AttemptDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>48 bits that tell it from the player's others: 40 of the request's, and the attempt.</summary>
    public long Short => (long.Parse(
        Value.AsSpan(Prefix.Length, ShortDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) << 8)
        | (uint)Attempt;

    /// <summary>The reservation that the same request makes after this one was refused; null after the last.</summary>
    public ReservationId? Next() => Attempt + 1 < AttemptsMax
        ? From(Value[Prefix.Length..], Attempt + 1)
        : null;

    public override string ToString() => Value;
}
