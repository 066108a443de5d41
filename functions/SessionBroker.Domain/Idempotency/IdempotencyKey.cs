using System.Security.Cryptography;
using System.Text;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Idempotency;

/// <summary>
/// What makes two requests the same request: the client's Idempotency-Key, or a fresh one where the client sent none.
/// Everything that must not happen twice takes its id from here, so that GameLift and the store both recognise a
/// repetition.
/// </summary>
public readonly record struct IdempotencyKey
{
    /// <summary>The longest key that a client may send, in characters.</summary>
    public const int CharactersMax = 128;

    private IdempotencyKey(string value) => Value = value;

    public string Value { get; }

    /// <summary>The answer to a request whose key came before with another one.</summary>
    public static BrokerError Reused => new(
        ErrorKind.IdempotencyKeyReused,
        "This Idempotency-Key came before with another request; a new request needs a key of its own.");

    /// <summary>Reads a client's key: 1 to 128 visible ASCII characters; null where it is anything else.</summary>
    public static IdempotencyKey? Parse(string? value) =>
        value is { Length: > 0 and <= CharactersMax } && value.All(character => character is > ' ' and <= '~')
            ? new IdempotencyKey(value)
            : null;

    /// <summary>A key that no client has sent or will send (the space keeps the two apart).</summary>
    public static IdempotencyKey Fresh(IIds ids) => new($"fresh {ids.Next()}");

    /// <summary>
    /// The identifier that a player's request of this kind has, now and whenever it is repeated: 40 hexadecimal digits
    /// (160 bits of SHA-256), which fits GameLift's 48 characters of <c>[a-zA-Z0-9-]</c> with room for a prefix.
    /// </summary>
    /// <param name="operation">Keeps one key that a client uses on two routes apart.</param>
    /// <param name="player">Keeps two players who chose the same key apart.</param>
    public string Derive(string operation, PlayerId player)
    {
        var text = $"{operation}\n{player.Value.Length}\n{player.Value}\n{Value}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 20));
    }

    public override string ToString() => Value;
}
