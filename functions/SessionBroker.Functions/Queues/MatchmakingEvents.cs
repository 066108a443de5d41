using System.Collections.Immutable;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Matchmaking;
using SessionBroker.Domain.Placements;
using SessionBroker.Functions.Metrics;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace SessionBroker.Functions.Queues;

/// <summary>
/// Records what happens to the broker's own matchmaking tickets and settles their reservations, and counts how all
/// tickets and the acceptance of matches end. A duplicate event is counted twice: SQS and
/// EventBridge deliver at least once.
/// </summary>
internal sealed class MatchmakingEvents(PlacingSync placings, ILogger log) : IEventReceiver
{
    private static readonly EventId Ended = new(1030);
    private static readonly EventId Answered = new(1031);

    public static QueueSource Source { get; } = new(nameof(MatchmakingEvents), "GameLift Matchmaking Event");

    public async Task<BrokerError?> TakeAsync(
        EventEnvelope envelope, ILambdaContext context, CancellationToken cancellationToken)
    {
        if (!MatchmakingEventReader.Read(envelope).TryGet(out var happened, out var error))
            return error;
        if (await ReportAsync(happened, cancellationToken) is { } failure) return failure;

        if (EndOf(happened.Kind) is { } end) WriteEnds(happened, end, context.FunctionName);
        if (happened.Acceptance is { } acceptance) WriteAcceptance(happened, acceptance, context.FunctionName);
        return null;
    }

    // All tickets, whatever fails: the event then comes again.
    private async Task<BrokerError?> ReportAsync(MatchmakingEvent happened, CancellationToken cancellationToken)
    {
        BrokerError? failure = null;
        if (happened.ToReport() is not { } report) return failure;
        foreach (var ticket in happened.Tickets)
        {
            if (PlacingId.Parse(ticket.TicketId) is { Kind: PlacingKind.Ticket } id)
                failure = await placings.ReportAsync(id, report, cancellationToken) ?? failure;
        }

        return failure;
    }

    // One line for each ticket: each has a time of its own.
    private void WriteEnds(MatchmakingEvent happened, Metric end, string functionName)
    {
        foreach (var ticket in happened.Tickets)
        {
            var seconds = (happened.At - ticket.StartedAt).TotalSeconds;
            var line = new MetricLine(
                $"Ticket {ticket.TicketId.Cut()} in {happened.ConfigurationName}: {happened.Kind} "
                    + $"after {seconds:0.000} s",
                functionName,
                happened.Kind is MatchmakingEventKind.Succeeded
                    ? [end.Of(1), BrokerMetrics.MatchTime.Of(seconds)]
                    : [end.Of(1)]);
            line.Write(
                log, happened.Kind is MatchmakingEventKind.Failed ? LogLevel.Error : LogLevel.Information, Ended);
        }
    }

    private void WriteAcceptance(MatchmakingEvent happened, AcceptanceOutcome acceptance, string functionName)
    {
        ImmutableArray<MetricValue> values = [MetricOf(acceptance).Of(1)];
        var message = $"Match {happened.MatchId} in {happened.ConfigurationName}: {acceptance}";
        new MetricLine(message, functionName, values).Write(log, LogLevel.Information, Answered);
    }

    // Null where the tickets go on.
    private static Metric? EndOf(MatchmakingEventKind kind) => kind switch
    {
        MatchmakingEventKind.Succeeded => BrokerMetrics.TicketsMatched,
        MatchmakingEventKind.Cancelled => BrokerMetrics.TicketsCancelled,
        MatchmakingEventKind.TimedOut => BrokerMetrics.TicketsTimedOut,
        MatchmakingEventKind.Failed => BrokerMetrics.TicketsFailed,
        MatchmakingEventKind.Searching or MatchmakingEventKind.PotentialMatchCreated
            or MatchmakingEventKind.AcceptMatch or MatchmakingEventKind.AcceptMatchCompleted => null,
    };

    private static Metric MetricOf(AcceptanceOutcome acceptance) => acceptance switch
    {
        AcceptanceOutcome.Accepted => BrokerMetrics.MatchesAccepted,
        AcceptanceOutcome.Rejected => BrokerMetrics.MatchesRejected,
        AcceptanceOutcome.TimedOut => BrokerMetrics.MatchesNotAnswered,
    };
}
