using Amazon.GameLift;
using Amazon.GameLift.Model;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Placements;

namespace SessionBroker.Aws.GameLift;

public sealed class GameLiftPlacements(IAmazonGameLift client, GameLiftCalls calls, TimeProvider time) : IPlacements
{
    // An id is never used twice (API reference, StartGameSessionPlacement): one that is refused may be of an earlier
    // call whose answer was lost.
    public async Task<Result<PlacingReport>> StartAsync(
        NewPlacement wanted, PlacingId id, CancellationToken cancellationToken)
    {
        var request = ToRequest(wanted, id);
        var answer = await calls.SendAsync(
            "StartGameSessionPlacement", SendAsync, cancellationToken,
            [
                wanted.Name, wanted.GameSessionData, .. wanted.GameProperties.Keys, .. wanted.GameProperties.Values,
                .. wanted.Players.SelectMany(player => new[] { player.Player.Value, player.PlayerData }),
            ]);
        if (answer.Error is not { Kind: ErrorKind.GameLiftRejectedRequest }) return answer;

        var found = await FindAsync(id, cancellationToken);
        return found.Error is { Kind: ErrorKind.GameLiftResourceNotFound } ? answer : found;

        async Task<PlacingReport> SendAsync() =>
            ToReport((await client.StartGameSessionPlacementAsync(request, cancellationToken)).GameSessionPlacement);
    }

    public Task<Result<PlacingReport>> FindAsync(PlacingId id, CancellationToken cancellationToken)
    {
        var request = new DescribeGameSessionPlacementRequest { PlacementId = id.Value };
        return calls.SendAsync("DescribeGameSessionPlacement", SendAsync, cancellationToken);

        async Task<PlacingReport> SendAsync() => ToReport(
            (await client.DescribeGameSessionPlacementAsync(request, cancellationToken)).GameSessionPlacement);
    }

    public Task<Result<PlacingReport>> StopAsync(PlacingId id, CancellationToken cancellationToken)
    {
        var request = new StopGameSessionPlacementRequest { PlacementId = id.Value };
        return calls.SendAsync("StopGameSessionPlacement", SendAsync, cancellationToken);

        async Task<PlacingReport> SendAsync() =>
            ToReport((await client.StopGameSessionPlacementAsync(request, cancellationToken)).GameSessionPlacement);
    }

    private static StartGameSessionPlacementRequest ToRequest(NewPlacement wanted, PlacingId id) => new()
    {
        PlacementId = id.Value,
        GameSessionQueueName = ((DestinationTarget.Queue)wanted.Destination.Target).QueueName,
        MaximumPlayerSessionCount = wanted.MaximumPlayerSessionCount,
        GameSessionName = wanted.Name,
        GameSessionData = wanted.GameSessionData,
        GameProperties = GameLiftMapping.ToGameProperties(wanted.GameProperties),
        DesiredPlayerSessions =
        [
            .. wanted.Players.Select(player => new DesiredPlayerSession
            {
                PlayerId = player.Player.Value,
                PlayerData = player.PlayerData,
            }),
        ],
        PlayerLatencies = ToLatencies(wanted),
        PriorityConfigurationOverride = wanted.LocationOrder.IsEmpty ? null : new PriorityConfigurationOverride
        {
            LocationOrder = [.. wanted.LocationOrder],
            PlacementFallbackStrategy = wanted.OnlyThese
                ? PlacementFallbackStrategy.NONE
                : PlacementFallbackStrategy.DEFAULT_AFTER_SINGLE_PASS,
        },
    };

    private static List<PlayerLatency>? ToLatencies(NewPlacement wanted)
    {
        List<PlayerLatency> latencies =
        [
            .. wanted.Players.SelectMany(player => player.Latencies.Select(latency => new PlayerLatency
            {
                PlayerId = player.Player.Value,
                RegionIdentifier = latency.Key,
                LatencyInMilliseconds = (float)latency.Value,
            })),
        ];
        return latencies.Count == 0 ? null : latencies;
    }

    // While it is PENDING its game session may still change (API reference, GameSessionPlacement).
    private PlacingReport ToReport(GameSessionPlacement placement)
    {
        var status = StatusOf(placement.Status?.Value);
        var report = new PlacingReport(status, GameLiftMapping.Time(placement.EndTime) ?? time.Now());
        return status is not PlacingStatus.Placed ? report : report with
        {
            GameSession = GameLiftMapping.ToPlaced(
                placement.GameSessionArn ?? placement.GameSessionId,
                placement.IpAddress, placement.DnsName, placement.Port,
                (placement.PlacedPlayerSessions ?? [])
                    .Select(seat => ((string?)seat.PlayerId, (string?)seat.PlayerSessionId))),
        };
    }

    private static PlacingStatus StatusOf(string? status) => status switch
    {
        "PENDING" => PlacingStatus.Pending,
        "FULFILLED" => PlacingStatus.Placed,
        "CANCELLED" => PlacingStatus.Cancelled,
        "TIMED_OUT" => PlacingStatus.TimedOut,
        "FAILED" => PlacingStatus.Failed,
        _ => throw new InvalidDataException($"GameLift returned the undocumented placement status '{status}'."),
    };
}
