using System.Security.Cryptography;
using System.Text;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Idempotency;

/// <summary>
/// The client's Idempotency-Key, or a generated one if the client sent none. The ids of everything that must not happen
/// twice are derived from it, so that GameLift and the store recognize a repeated request.
/// </summary>
public readonly record struct IdempotencyKey
{
    public const int CharactersMax = 128;

    private IdempotencyKey(string value) => Value = value;

    public string Value { get; }

    /// <summary>The error of a request whose key was used before with another request.</summary>
    public static BrokerError Reused => new(
        ErrorKind.IdempotencyKeyReused,
        "This Idempotency-Key was used before with another request; generate a new key for each new request.");

    /// <summary>Reads a client's key: 1 to 128 visible ASCII characters; null where it is anything else.</summary>
    public static IdempotencyKey? Parse(string? value) =>
        value is { Length: > 0 and <= CharactersMax } && value.All(character => character is > ' ' and <= '~')
            ? new IdempotencyKey(value)
            : null;

    /// <summary>A key that no client can send, because it contains a space.</summary>
    public static IdempotencyKey Fresh(IIds ids) => new($"fresh {ids.Next()}");

    /// <summary>
    /// The identifier of a player's request of this kind, which is the same for each repetition: 40 hexadecimal digits
    /// (160 bits of SHA-256), which fits GameLift's 48 characters of <c>[a-zA-Z0-9-]</c> with room for a prefix.
    /// </summary>
    /// <param name="operation">Separates the requests of two routes with the same key.</param>
    /// <param name="player">Separates the requests of two players with the same key.</param>
    public string Derive(string operation, PlayerId player)
    {
        var text = $"{operation}\n{player.Value.Length}\n{player.Value}\n{Value}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 20));
    }

    public override string ToString() => Value;
}
