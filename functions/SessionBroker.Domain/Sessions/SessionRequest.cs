using System.Globalization;
using SessionBroker.Domain.Idempotency;

namespace SessionBroker.Domain.Sessions;

/// <summary>A player's request for a new game session.</summary>
/// <param name="Key">Identifies repetitions of the request.</param>
/// <param name="Lease">The right of this invocation to work on it.</param>
/// <param name="Wait">How long the client wants to wait for the session to become ACTIVE.</param>
/// <param name="Deadline">The invocation's deadline.</param>
public sealed record SessionRequest(
    NewGameSession Wanted, IdempotencyKey Key, Lease Lease, TimeSpan Wait, DateTimeOffset Deadline)
{
    /// <summary>The record that is written before GameLift is called.</summary>
    public GameSessionRequestRecord ToStart(DateTimeOffset now) => new()
    {
        Id = Key.Derive("CreateGameSession", Wanted.Creator),
        Player = Wanted.Creator,
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
