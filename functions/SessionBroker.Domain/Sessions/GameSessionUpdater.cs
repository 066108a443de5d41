using System.Collections.Immutable;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Sessions;

/// <summary>
/// Changes a game session for its creator or for an admin, within the limits of its destination. A repeated request
/// sets the same values again, so it needs no Idempotency-Key and no record.
/// </summary>
public sealed class GameSessionUpdater(OfferedGameSessions offered, IGameSessions gameSessions)
{
    /// <param name="isAdmin">Whether the player may change the sessions of others.</param>
    public async Task<Result<OfferedGameSession>> UpdateAsync(
        GameSessionChange change, PlayerId player, bool isAdmin, CancellationToken cancellationToken)
    {
        var found = await offered.FindOwnAsync(change.Id, player, isAdmin, cancellationToken);
        if (!found.TryGet(out var known, out var error)) return error;

        var (session, destination) = known;
        if (ErrorsOf(change, destination) is { IsEmpty: false } errors)
            return BrokerError.Invalid(errors);
        if (session.HasEnded) return Ended(session);

        var updated = await gameSessions.UpdateAsync(change, cancellationToken);
        if (updated.Error is { Kind: ErrorKind.GameSessionNotActive } refusal)
            return session.Status is GameSessionStatus.Activating ? Activating(refusal) : refusal;
        return updated.Select(changed => known with { Session = changed });
    }

    private static ImmutableArray<ValidationError> ErrorsOf(GameSessionChange change, Destination destination)
    {
        var errors = destination.ErrorsOf(change.GameProperties);
        return change.MaximumPlayerSessionCount > destination.MaximumPlayerSessionCount
            ? errors.Add(new ValidationError(
                nameof(change.MaximumPlayerSessionCount),
                $"must be a whole number from 1 to {destination.MaximumPlayerSessionCount} at this destination"))
            : errors;
    }

    private static BrokerError Ended(GameSession session) => new(
        ErrorKind.GameSessionNotActive,
        "The game session has ended; it cannot be changed.",
        $"{session.Id} is {session.Status}");

    private static BrokerError Activating(BrokerError refusal) => refusal with
    {
        Kind = ErrorKind.GameSessionActivating,
        Message = "The game session is still starting; repeat the request after Retry-After.",
    };
}

/// <summary>The changes of a game session; a null member is not changed.</summary>
/// <param name="GameProperties">Added, or replaced if the key exists: GameLift cannot remove any.</param>
public sealed record GameSessionChange(
    GameSessionId Id,
    int? MaximumPlayerSessionCount,
    string? Name,
    PlayerSessionCreationPolicy? PlayerSessionCreationPolicy,
    ProtectionPolicy? ProtectionPolicy,
    ImmutableSortedDictionary<string, string> GameProperties);

/// <summary>Whether GameLift may end the game session when it scales its fleet in.</summary>
public enum ProtectionPolicy
{
    NoProtection,
    FullProtection,
}
