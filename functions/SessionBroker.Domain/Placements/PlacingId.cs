using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Placements;

/// <summary>
/// The id of a placement or of a matchmaking ticket, at GameLift and here: derived from the Idempotency-Key, so that a
/// repeated request finds what it has led to. Its prefix tells it from those that others start in the same account.
/// </summary>
public readonly record struct PlacingId
{
    private const string PlacementPrefix = "sbp-";
    private const string TicketPrefix = "sbt-";
    private const int Digits = 40;

    private PlacingId(PlacingKind kind, string value) => (Kind, Value) = (kind, value);

    public PlacingKind Kind { get; }

    /// <summary>44 characters of <c>[a-z0-9-]</c>, which fits GameLift's 48 of a PlacementId.</summary>
    public string Value { get; }

    public static PlacingId Of(PlacingKind kind, IdempotencyKey key, PlayerId owner) => kind switch
    {
        PlacingKind.Placement => new(kind, PlacementPrefix + key.Derive("StartPlacement", owner)),
        PlacingKind.Ticket => new(kind, TicketPrefix + key.Derive("StartMatchmaking", owner)),
    };

    /// <summary>Reads an id; null where it cannot be one of ours.</summary>
    public static PlacingId? Parse(string? text)
    {
        if (text is not { Length: 4 + Digits } || !text[4..].All(char.IsAsciiHexDigitLower)) return null;
        if (text.StartsWith(PlacementPrefix, StringComparison.Ordinal)) return new(PlacingKind.Placement, text);
        return text.StartsWith(TicketPrefix, StringComparison.Ordinal) ? new(PlacingKind.Ticket, text) : null;
    }

    public override string ToString() => Value;
}
