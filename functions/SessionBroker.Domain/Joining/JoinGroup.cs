using System.Collections.Immutable;
using System.Globalization;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Joining;

/// <summary>
/// What players who join ask for: those who ask for the same share the game sessions that are started.
/// </summary>
/// <param name="Location">Null for the fleet's home Region.</param>
/// <param name="MaximumPlayerSessionCount">The seats of a game session that is started.</param>
public sealed record JoinGroup(
    Destination Destination,
    string? Location,
    int MaximumPlayerSessionCount,
    ImmutableSortedDictionary<string, string> GameProperties)
{
    private const int IdDigits = 20;

    /// <summary>20 hexadecimal digits, the same for everyone who asks for the same.</summary>
    public string Id => Fingerprint[..IdDigits];

    /// <summary>The hash of all that is asked for.</summary>
    public string Fingerprint
    {
        get
        {
            List<string?> parts =
            [
                Destination.Name, Location, MaximumPlayerSessionCount.ToString(CultureInfo.InvariantCulture),
            ];
            foreach (var (key, value) in GameProperties) parts.AddRange([key, value]);
            return Idempotency.Fingerprint.Of([.. parts]);
        }
    }

    /// <summary>
    /// The game session to start. It belongs to no player: whoever is its creator may change and end it.
    /// </summary>
    public NewGameSession ToNewGameSession() => new(
        Destination, Location, Creator: null, MaximumPlayerSessionCount, Name: null, GameProperties,
        GameSessionData: null);
}
