using System.Globalization;

namespace SessionBroker.Domain.Joining;

/// <summary>
/// A game session that is started for players who join. The players of a group take places, which are numbered; as many
/// consecutive places as a game session has seats share one.
/// </summary>
/// <param name="Group"><see cref="JoinGroup.Id"/>.</param>
/// <param name="Number">Counts the game sessions of the group, from 0.</param>
public sealed record SharedSessionId(string Group, long Number)
{
    /// <summary>The game session of a place.</summary>
    public static SharedSessionId Of(JoinGroup group, long place) =>
        new(group.Id, place / group.MaximumPlayerSessionCount);

    /// <exception cref="FormatException">It is no text of <see cref="ToString"/>.</exception>
    public static SharedSessionId Parse(string text)
    {
        var dash = text.LastIndexOf('-');
        if (dash < 0) throw new FormatException($"'{text}' is no shared game session.");
        return new(text[..dash], long.Parse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>GameLift's IdempotencyToken of an attempt to start it: at most 48 characters.</summary>
    public string Token(int attempt) => string.Create(CultureInfo.InvariantCulture, $"join-{Group}-{Number}-{attempt}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Group}-{Number}");
}
