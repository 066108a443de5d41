using System.Globalization;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Sessions;

/// <summary>
/// The state of one request for a game session, stored so that the request can be repeated. Every change is a pure
/// function that returns the next version; the store replaces only the version from which it was made.
/// </summary>
public sealed record GameSessionRequestRecord
{
    /// <summary>How long a request's Idempotency-Key is remembered.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>What <see cref="IdempotencyKey.Derive"/> gave for the request.</summary>
    public required string Id { get; init; }

    public required PlayerId Player { get; init; }

    /// <summary>The same key with another request is a bug in the client.</summary>
    public required string Fingerprint { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required GameSessionRequestState State { get; init; }

    /// <summary>
    /// How many sessions were started that ended before they became ACTIVE; each attempt needs its own token.
    /// </summary>
    public int Attempt { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public long Version { get; init; } = 1;

    /// <summary>GameLift's IdempotencyToken of this attempt.</summary>
    public string Token => string.Create(CultureInfo.InvariantCulture, $"sb-{Id}-{Attempt}");

    /// <summary>
    /// Another invocation continues the request. GameLift's token makes this safe at any time; the lease only prevents
    /// two invocations from waiting for the same session.
    /// </summary>
    public GameSessionRequestRecord TakeOver(Lease lease) => Next(new GameSessionRequestState.Running(lease));

    /// <summary>The invocation has ended without an answer to store: the next one need not wait.</summary>
    public GameSessionRequestRecord GiveBack(DateTimeOffset now) => State is GameSessionRequestState.Running running
        ? Next(new GameSessionRequestState.Running(running.Lease with { ExpiresAt = now }))
        : throw Impossible(nameof(GiveBack));

    /// <summary>The session has ended before it became ACTIVE: the next request starts another one.</summary>
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
