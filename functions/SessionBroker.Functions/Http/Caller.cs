using System.Collections.Immutable;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Functions.Http;

/// <summary>The verified player and the scopes of the token.</summary>
internal sealed record Caller(PlayerId Player, ImmutableHashSet<string> Scopes)
{
    /// <summary>May end and change any session, and read the members that only its creator sees.</summary>
    public const string AdminScope = "broker/admin";

    /// <summary>May take seats for other players: a trusted back end.</summary>
    public const string PartyScope = "broker/party";

    /// <summary>The caller of a public route without a token.</summary>
    public static Caller Nobody { get; } = new(default, []);

    /// <summary>A caller who may see everything.</summary>
    public static Caller Admin { get; } = new(default, [AdminScope]);

    public bool IsParty => Scopes.Contains(PartyScope);

    public bool IsAdmin => Scopes.Contains(AdminScope);
}
