using System.Globalization;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Sessions;

/// <summary>
/// What became of one request for a game session, kept so that the request can be repeated. Every change is a pure
/// function that gives the next version; the store replaces the version it was made from and no other.
/// </summary>
public sealed record GameSessionRequestRecord
{
    /// <summary>How long a request's Idempotency-Key is remembered.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>What <see cref="IdempotencyKey.Derive"/> gave for the request.</summary>
    public required string Id { get; init; }

    public required PlayerId Player { get; init; }

    /// <summary>The same key with another request is a mistake of the client.</summary>
    public required string Fingerprint { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required GameSessionRequestState State { get; init; }

    /// <summary>
    /// How many sessions were started that ended before they took players; each needs a token of its own.
    /// </summary>
    public int Attempt { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public long Version { get; init; } = 1;

    /// <summary>What GameLift recognises this attempt by.</summary>
    public string Token => string.Create(CultureInfo.InvariantCulture, $"sb-{Id}-{Attempt}");

    /// <summary>
    /// Another invocation goes on with it. GameLift's token makes that safe at any time; the lease only keeps two from
    /// waiting for one session.
    /// </summary>
    public GameSessionRequestRecord TakeOver(Lease lease) => Next(new GameSessionRequestState.Running(lease));

    /// <summary>This request has ended without an answer to keep: the next one need not wait.</summary>
    public GameSessionRequestRecord GiveBack(DateTimeOffset now) => State is GameSessionRequestState.Running running
        ? Next(new GameSessionRequestState.Running(running.Lease with { ExpiresAt = now }))
        : throw Impossible(nameof(GiveBack));

    /// <summary>The session has ended before it took players: the next request starts another.</summary>
    public GameSessionRequestRecord StartOver(DateTimeOffset now) => GiveBack(now) with { Attempt = Attempt + 1 };

    public GameSessionRequestRecord Finish(GameSession session) => State is GameSessionRequestState.Running
        ? Next(new GameSessionRequestState.Started(session with { GameSessionData = null }))
        : throw Impossible(nameof(Finish));

    public GameSessionRequestRecord Refuse(BrokerError error) => State is GameSessionRequestState.Running
        ? Next(new GameSessionRequestState.Refused(RecordedError.From(error)))
        : throw Impossible(nameof(Refuse));

    private GameSessionRequestRecord Next(GameSessionRequestState state) =>
        this with { State = state, Version = Version + 1 };

    private InvalidOperationException Impossible(string change) =>
        new($"{change} of {Id}, which is {State.GetType().Name}.");
}
