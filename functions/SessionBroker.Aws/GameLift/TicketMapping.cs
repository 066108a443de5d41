using System.Diagnostics;
using Amazon.GameLift.Model;
using SessionBroker.Domain.Matchmaking;
using SessionBroker.Domain.Placements;

namespace SessionBroker.Aws.GameLift;

/// <summary>Maps GameLift's matchmaking tickets and player attributes.</summary>
internal static class TicketMapping
{
    /// <param name="now">When GameLift said so, for a ticket that has not ended.</param>
    public static PlacingReport ToReport(MatchmakingTicket ticket, DateTimeOffset now)
    {
        var status = StatusOf(ticket.Status?.Value);
        var report = new PlacingReport(status, GameLiftMapping.Time(ticket.EndTime) ?? now)
        {
            Reason = ticket.StatusMessage ?? ticket.StatusReason,
        };
        return status is PlacingStatus.Placed && ticket.GameSessionConnectionInfo is { } info
            ? report with
            {
                GameSession = GameLiftMapping.ToPlaced(
                    info.GameSessionArn, info.IpAddress, info.DnsName, info.Port,
                    (info.MatchedPlayerSessions ?? [])
                        .Select(seat => ((string?)seat.PlayerId, (string?)seat.PlayerSessionId)),
                    (ticket.Players ?? []).ToLookup(player => player.PlayerId, player => player.Team)),
            }
            : report;
    }

    public static AttributeValue ToSdk(PlayerAttribute attribute) => attribute switch
    {
        PlayerAttribute.Text text => new AttributeValue { S = text.Value },
        PlayerAttribute.Number number => new AttributeValue { N = number.Value },
        PlayerAttribute.TextList list => new AttributeValue { SL = [.. list.Values] },
        PlayerAttribute.NumberMap map => new AttributeValue
        {
            SDM = map.Values.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        },
        _ => throw new UnreachableException(),
    };

    /// <summary>What must not be logged of a player.</summary>
    public static IEnumerable<string?> WordsOf(TicketPlayer player) =>
    [
        player.Player.Value,
        .. player.Attributes.Keys,
        .. player.Attributes.Values.SelectMany(WordsOf),
    ];

    private static IEnumerable<string> WordsOf(PlayerAttribute attribute) => attribute switch
    {
        PlayerAttribute.Text text => [text.Value],
        PlayerAttribute.TextList list => list.Values,
        PlayerAttribute.NumberMap map => map.Values.Keys,
        _ => [],
    };

    private static PlacingStatus StatusOf(string? status) => status switch
    {
        "QUEUED" => PlacingStatus.Queued,
        "SEARCHING" => PlacingStatus.Searching,
        "REQUIRES_ACCEPTANCE" => PlacingStatus.RequiresAcceptance,
        "PLACING" => PlacingStatus.Placing,
        "COMPLETED" => PlacingStatus.Placed,
        "CANCELLED" => PlacingStatus.Cancelled,
        "TIMED_OUT" => PlacingStatus.TimedOut,
        "FAILED" => PlacingStatus.Failed,
        _ => throw new InvalidDataException($"GameLift returned the undocumented ticket status '{status}'."),
    };
}
