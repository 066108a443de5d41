using System.Collections.Immutable;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Sessions;

/// <summary>
/// A game session as GameLift describes it. Without the address, which only players with a seat may know.
/// </summary>
public sealed record GameSession
{
    public required GameSessionId Id { get; init; }

    public required GameSessionStatus Status { get; init; }

    /// <summary>
    /// Why it ended, if GameLift says so: INTERRUPTED, TRIGGERED_ON_PROCESS_TERMINATE or FORCE_TERMINATED.
    /// </summary>
    public string? StatusReason { get; init; }

    /// <summary>The Region or custom location where it runs.</summary>
    public string? Location { get; init; }

    public string? Name { get; init; }

    public required int MaximumPlayerSessionCount { get; init; }

    public required int CurrentPlayerSessionCount { get; init; }

    public PlayerSessionCreationPolicy? PlayerSessionCreationPolicy { get; init; }

    public required ImmutableSortedDictionary<string, string> GameProperties { get; init; }

    public string? GameSessionData { get; init; }

    public string? CreatorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? TerminatedAt { get; init; }

    /// <summary>Whether it can no longer become ACTIVE.</summary>
    public bool HasEnded =>
        Status is GameSessionStatus.Terminating or GameSessionStatus.Terminated or GameSessionStatus.Error;

    public bool WasCreatedBy(PlayerId player) => string.Equals(CreatorId, player.Value, StringComparison.Ordinal);
}

/// <summary>Whether a game session accepts new players.</summary>
public enum PlayerSessionCreationPolicy
{
    AcceptAll,
    DenyAll,
}

/// <summary>Where a game session is in its life, by GameLift's names.</summary>
public enum GameSessionStatus
{
    /// <summary>A server process is being prepared; no player can be added yet.</summary>
    Activating,

    /// <summary>The server takes players.</summary>
    Active,

    Terminating,
    Terminated,

    /// <summary>GameLift lost it.</summary>
    Error,
}
