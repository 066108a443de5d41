using System.Collections.Immutable;
using System.Globalization;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Sessions;

/// <param name="Lease">The right of this invocation to work on it.</param>
/// <param name="Wait">How long the client wants to wait for the session to become ACTIVE.</param>
public sealed record SessionRequest(
    NewGameSession Wanted, IdempotencyKey Key, Lease Lease, TimeSpan Wait, DateTimeOffset Deadline)
{
    /// <summary>The record that is written before GameLift is called.</summary>
    public GameSessionRequestRecord ToStart(DateTimeOffset now) => new()
    {
        Id = Key.Derive("CreateGameSession", Wanted.Creator!.Value),
        Player = Wanted.Creator!.Value,
        Fingerprint = Fingerprint(),
        AskedAt = now,
        State = new GameSessionRequestState.Running(Lease),
    };

    private string Fingerprint()
    {
        List<string?> parts =
        [
            Wanted.Destination.Name,
            Wanted.Location,
            Wanted.MaximumPlayerSessionCount.ToString(CultureInfo.InvariantCulture),
            Wanted.Name,
            Wanted.GameSessionData,
        ];
        foreach (var (key, value) in Wanted.GameProperties) parts.AddRange([key, value]);
        return Idempotency.Fingerprint.Of([.. parts]);
    }
}

/// <summary>The game session that a player requests, checked against every limit.</summary>
/// <param name="Location">The remote or custom location; null for the fleet's home Region.</param>
/// <param name="Creator">The player; also GameLift's CreatorId, to which its creation limits apply. Null for one that
/// is started for several players.</param>
public sealed record NewGameSession(
    Destination Destination,
    string? Location,
    PlayerId? Creator,
    int MaximumPlayerSessionCount,
    string? Name,
    ImmutableSortedDictionary<string, string> GameProperties,
    string? GameSessionData);
