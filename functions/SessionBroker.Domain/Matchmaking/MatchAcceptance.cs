using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Placements;

namespace SessionBroker.Domain.Matchmaking;

/// <summary>Accepts or rejects a potential match for players of a ticket.</summary>
public sealed class MatchAcceptance(PlacingSync sync, ITickets tickets)
{
    public async Task<Result<PlacingRecord>> AnswerAsync(
        AcceptanceRequest request, CancellationToken cancellationToken)
    {
        var found = await sync.FindAsync(request.Id, request.Owner, cancellationToken);
        if (!found.TryGet(out var record, out var error)) return error;
        if (request.Players.Any(player => !record.Players.Contains(player))) return NotOnTheTicket;
        if (record.IsEnded) return NotOpen(record);

        var players = request.Players.IsEmpty ? record.Players : request.Players;
        var answered = await tickets.AnswerAsync(request.Id, players, request.Accepts, cancellationToken);
        if (answered.Error is { } refusal && refusal.Kind is not ErrorKind.GameLiftRejectedRequest) return refusal;

        var look = await sync.SyncAsync(record, cancellationToken);
        if (look.Error is not null || answered.Error is null) return look;
        return NotOpen(look.Value);
    }

    private static BrokerError NotOnTheTicket => BrokerError.Invalid(
        new ValidationError("PlayerIds", "must only name players of the ticket"));

    private static BrokerError NotOpen(PlacingRecord record) => new(
        ErrorKind.AcceptanceNotOpen,
        $"No match waits for the ticket's answer: {(record.IsEnded ? "it has ended." : "look at it first.")}");
}

/// <param name="Players">Who answers; empty for all players of the ticket.</param>
public sealed record AcceptanceRequest(
    PlacingId Id, PlayerId Owner, ImmutableArray<PlayerId> Players, bool Accepts);
