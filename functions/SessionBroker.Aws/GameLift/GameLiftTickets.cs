using System.Collections.Immutable;
using Amazon.GameLift;
using Amazon.GameLift.Model;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Matchmaking;
using SessionBroker.Domain.Placements;

namespace SessionBroker.Aws.GameLift;

public sealed class GameLiftTickets(IAmazonGameLift client, GameLiftCalls calls, TimeProvider time) : ITickets
{
    // What GameLift does with an id that was used before is not documented: where it refuses, the ticket is there.
    public async Task<Result<PlacingReport>> StartAsync(
        NewTicket wanted, PlacingId id, CancellationToken cancellationToken)
    {
        var request = new StartMatchmakingRequest
        {
            TicketId = id.Value,
            ConfigurationName = ((DestinationTarget.Matchmaker)wanted.Destination.Target).ConfigurationName,
            Players = [.. wanted.Players.Select(ToPlayer)],
        };
        var answer = await calls.SendAsync(
            "StartMatchmaking", SendAsync, cancellationToken,
            [.. wanted.Players.SelectMany(TicketMapping.WordsOf)]);
        if (answer.Error is not { Kind: ErrorKind.GameLiftRejectedRequest }) return answer;

        var found = await FindAsync([id], cancellationToken);
        if (!found.TryGet(out var reports, out var error)) return error;
        return reports.TryGetValue(id, out var there) ? there : answer;

        async Task<PlacingReport> SendAsync() => TicketMapping.ToReport(
            (await client.StartMatchmakingAsync(request, cancellationToken)).MatchmakingTicket, time.Now());
    }

    public Task<Result<ImmutableDictionary<PlacingId, PlacingReport>>> FindAsync(
        ImmutableArray<PlacingId> ids, CancellationToken cancellationToken)
    {
        var request = new DescribeMatchmakingRequest { TicketIds = [.. ids.Select(id => id.Value)] };
        return calls.SendAsync("DescribeMatchmaking", SendAsync, cancellationToken);

        async Task<ImmutableDictionary<PlacingId, PlacingReport>> SendAsync()
        {
            var response = await client.DescribeMatchmakingAsync(request, cancellationToken);
            var reports = ImmutableDictionary.CreateBuilder<PlacingId, PlacingReport>();
            foreach (var ticket in response.TicketList ?? [])
            {
                if (PlacingId.Parse(ticket.TicketId) is { } id)
                    reports[id] = TicketMapping.ToReport(ticket, time.Now());
            }

            return reports.ToImmutable();
        }
    }

    public Task<Result<PlacingId>> StopAsync(PlacingId id, CancellationToken cancellationToken)
    {
        var request = new StopMatchmakingRequest { TicketId = id.Value };
        return calls.SendAsync("StopMatchmaking", SendAsync, cancellationToken);

        async Task<PlacingId> SendAsync()
        {
            await client.StopMatchmakingAsync(request, cancellationToken);
            return id;
        }
    }

    public Task<Result<PlacingId>> AnswerAsync(
        PlacingId id, ImmutableArray<PlayerId> players, bool accepts, CancellationToken cancellationToken)
    {
        var request = new AcceptMatchRequest
        {
            TicketId = id.Value,
            PlayerIds = [.. players.Select(player => player.Value)],
            AcceptanceType = accepts ? AcceptanceType.ACCEPT : AcceptanceType.REJECT,
        };
        return calls.SendAsync(
            "AcceptMatch", SendAsync, cancellationToken, [.. players.Select(player => player.Value)]);

        async Task<PlacingId> SendAsync()
        {
            await client.AcceptMatchAsync(request, cancellationToken);
            return id;
        }
    }

    private static Player ToPlayer(TicketPlayer player) => new()
    {
        PlayerId = player.Player.Value,
        PlayerAttributes = player.Attributes.IsEmpty
            ? null
            : player.Attributes.ToDictionary(
                pair => pair.Key, pair => TicketMapping.ToSdk(pair.Value), StringComparer.Ordinal),
        LatencyInMs = player.Latencies.IsEmpty
            ? null
            : player.Latencies.ToDictionary(pair => pair.Key, pair => (int)pair.Value, StringComparer.Ordinal),
    };
}
