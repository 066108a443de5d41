using System.Collections.Immutable;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Functions.Http;

/// <summary>Who asks: the verified player and the scopes of the token.</summary>
internal sealed record Caller(PlayerId Player, ImmutableHashSet<string> Scopes)
{
    /// <summary>May end and change any session, and read what only its creator sees.</summary>
    public const string AdminScope = "broker/admin";

    /// <summary>Nobody in particular: who asks a public route.</summary>
    public static Caller Nobody { get; } = new(default, []);

    /// <summary>Whoever sees everything.</summary>
    public static Caller Admin { get; } = new(default, [AdminScope]);

    public bool IsAdmin => Scopes.Contains(AdminScope);
}
