namespace SessionBroker.Domain.Reservations;

/// <summary>
/// A reservation's identifier: derived from the player and the Idempotency-Key, so that a repeated request finds its
/// own record.
/// </summary>
public readonly record struct ReservationId
{
    private const string Prefix = "res-";

    private ReservationId(string value) => Value = value;

    public string Value { get; }

    /// <param name="digits">What <see cref="Identity.IdempotencyKey.Derive"/> gave for the request.</param>
    public static ReservationId From(string digits) => new(Prefix + digits);

    /// <summary>Reads an identifier from a URL or a record; null where it cannot be one of ours.</summary>
    public static ReservationId? Parse(string? text) =>
        text is { Length: 44 }
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && text[Prefix.Length..].All(char.IsAsciiHexDigitLower)
            ? new ReservationId(text)
            : null;

    /// <summary>
    /// Which part of the unsettled reservations it stands in, from 0 to <see cref="IReservations.Shards"/> - 1. An id
    /// is a hash, so its first digit spreads well.
    /// </summary>
    public int Shard => Convert.ToInt32(Value.Substring(Prefix.Length, 1), 16) % IReservations.Shards;

    public override string ToString() => Value;
}
