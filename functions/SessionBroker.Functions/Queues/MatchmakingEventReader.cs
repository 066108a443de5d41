using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Matchmaking;

namespace SessionBroker.Functions.Queues;

/// <summary>
/// Reads GameLift's matchmaking events (FlexMatch guide, "FlexMatch matchmaking events"). An event of an unknown type
/// is not read: it stays in the dead-letter queue, where nothing of it is lost.
/// </summary>
internal static class MatchmakingEventReader
{
    private static readonly Dictionary<string, MatchmakingEventKind> Types = new(StringComparer.Ordinal)
    {
        ["MatchmakingSearching"] = MatchmakingEventKind.Searching,
        ["PotentialMatchCreated"] = MatchmakingEventKind.PotentialMatchCreated,
        ["AcceptMatch"] = MatchmakingEventKind.AcceptMatch,
        ["AcceptMatchCompleted"] = MatchmakingEventKind.AcceptMatchCompleted,
        ["MatchmakingSucceeded"] = MatchmakingEventKind.Succeeded,
        ["MatchmakingTimedOut"] = MatchmakingEventKind.TimedOut,
        ["MatchmakingCancelled"] = MatchmakingEventKind.Cancelled,
        ["MatchmakingFailed"] = MatchmakingEventKind.Failed,
    };

    private static readonly Dictionary<string, AcceptanceOutcome> Acceptances =
        Enum.GetValues<AcceptanceOutcome>()
            .ToDictionary(outcome => outcome.ToString(), StringComparer.Ordinal);

    public static Result<MatchmakingEvent> Read(EventEnvelope envelope)
    {
        var detail = new EventDetail(envelope.Detail);
        var type = detail.Text("type");
        if (type is null || !Types.TryGetValue(type, out var kind))
            return EventEnvelope.Unreadable($"detail.type is '{type}'");
        if (envelope.Time is not { } at) return EventEnvelope.Unreadable("time is missing");
        if (envelope.ResourceOf("matchmakingconfiguration") is not { } configuration)
            return EventEnvelope.Unreadable("resources name no matchmaking configuration");

        var reported = detail.Objects("tickets").Select(ToTicket).ToArray();
        if (reported.Length == 0 || reported.Contains(null))
            return EventEnvelope.Unreadable("detail.tickets has no tickets, or one without ticketId or startTime");
        var acceptance = AcceptanceOf(detail);
        if (kind is MatchmakingEventKind.AcceptMatchCompleted && acceptance is null)
            return EventEnvelope.Unreadable($"detail.acceptance is '{detail.Text("acceptance")}'");

        return new MatchmakingEvent
        {
            Kind = kind,
            ConfigurationName = configuration,
            At = at,
            Tickets = [.. reported.OfType<ReportedTicket>()],
            MatchId = detail.Text("matchId"),
            AcceptanceTimeout = detail.Integer("acceptanceTimeout") is { } seconds
                && detail.Boolean("acceptanceRequired") is not false
                    ? TimeSpan.FromSeconds(seconds)
                    : null,
            Acceptance = acceptance,
            Reason = detail.Text("reason"),
            Message = detail.Text("message"),
            GameSession = detail.Object("gameSessionInfo").GameSession("players"),
        };
    }

    private static AcceptanceOutcome? AcceptanceOf(EventDetail detail) =>
        detail.Text("acceptance") is { } text && Acceptances.TryGetValue(text, out var outcome) ? outcome : null;

    private static ReportedTicket? ToTicket(EventDetail ticket)
    {
        if (ticket.Text("ticketId") is not { Length: > 0 } id || ticket.Time("startTime") is not { } startedAt)
            return null;

        var players = ImmutableArray.CreateBuilder<ReportedPlayer>();
        foreach (var player in ticket.Objects("players"))
        {
            if (player.Player() is { } playerId)
                players.Add(new ReportedPlayer(playerId, player.Boolean("accepted")));
        }

        return new ReportedTicket(id, startedAt, players.ToImmutable());
    }
}
