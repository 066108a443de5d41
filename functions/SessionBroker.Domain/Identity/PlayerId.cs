using System.Text;

namespace SessionBroker.Domain.Identity;

/// <summary>A player: the <c>sub</c> of a verified token, and GameLift's PlayerId and CreatorId.</summary>
public readonly record struct PlayerId
{
    /// <summary>The longest player id in characters: GameLift's own limit for PlayerId.</summary>
    public const int CharactersMax = 1024;

    /// <summary>
    /// The longest player id in bytes of UTF-8: it is part of a DynamoDB partition key, which holds 2048 bytes.
    /// </summary>
    public const int BytesMax = 1024;

    private PlayerId(string value) => Value = value;

    public string Value { get; }

    /// <summary>Reads a token's subject; null where GameLift or DynamoDB could not hold it.</summary>
    public static PlayerId? Parse(string? value) =>
        !string.IsNullOrWhiteSpace(value)
        && value.Length <= CharactersMax
        && Encoding.UTF8.GetByteCount(value) <= BytesMax
            ? new PlayerId(value)
            : null;

    public override string ToString() => Value;
}
