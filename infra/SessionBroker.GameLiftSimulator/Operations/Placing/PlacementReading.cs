using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Placing;
using SessionBroker.GameLiftSimulator.World.Sessions;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Placing;

/// <summary>A placement out of StartGameSessionPlacement's request, or what is wrong with that.</summary>
internal static class PlacementReading
{
    internal static Outcome<Placement> Read(GameLiftState world, JsonObject input, QueueSetup queue)
    {
        if (GameProperties.Read(input).Refused(out var repeated, out var properties))
        {
            return repeated;
        }

        var placement = new Placement
        {
            Sequence = world.NextSequence(),
            Id = input.Required("PlacementId"),
            QueueName = queue.Name,
            Request = new()
            {
                MaximumPlayers = input.Integer("MaximumPlayerSessionCount")!.Value,
                Name = input.Text("GameSessionName"),
                Properties = properties,
                GameSessionData = input.Text("GameSessionData"),
            },
            DesiredPlayers = [.. (input.Objects("DesiredPlayerSessions") ?? []).Select(each =>
                new SeatRequest(each.Text("PlayerId") ?? "", each.Text("PlayerData")))],
            Latencies = [.. (input.Objects("PlayerLatencies") ?? []).Select(each => new PlayerLatency(
                each.Text("PlayerId") ?? "", each.Text("RegionIdentifier") ?? "",
                each.Real("LatencyInMilliseconds") ?? -1))],
            Override = input.Object("PriorityConfigurationOverride") is { } special
                ? new(special.Texts("LocationOrder")!, special.Text("PlacementFallbackStrategy") != "NONE")
                : null,
            StartTime = world.Now,
        };
        return Refuse(world, placement, queue) is { } refused ? refused : placement;
    }

    private static ServiceError? Refuse(GameLiftState world, Placement placement, QueueSetup queue)
    {
        if (PlayerQuota.Refuse(world, placement.Request.MaximumPlayers) is { } overQuota)
        {
            return overQuota;
        }

        if (placement.DesiredPlayers.Any(seat => seat.PlayerId.Length == 0))
        {
            return Refusals.Invalid("Every entry of DesiredPlayerSessions needs a PlayerId.");
        }

        if (placement.DesiredPlayers.Count > placement.Request.MaximumPlayers)
        {
            return Refusals.Invalid("DesiredPlayerSessions must not exceed MaximumPlayerSessionCount.");
        }

        if (placement.Latencies.Any(each =>
            each.PlayerId.Length == 0 || each.Location.Length == 0 || each.Milliseconds < 0))
        {
            return Refusals.Invalid("Every entry of PlayerLatencies needs a player, a RegionIdentifier and a latency.");
        }

        return placement.Override is { } special ? RefuseOverride(placement, special, queue) : null;
    }

    private static ServiceError? RefuseOverride(Placement placement, PriorityOverride special, QueueSetup queue)
    {
        if (placement.Latencies.Count > 0)
        {
            return Refusals.Invalid("PlayerLatencies and PriorityConfigurationOverride must not be given together.");
        }

        return queue.PriorityOrder is ["LOCATION", ..]
            ? Repeats.Refuse("LocationOrder", special.LocationOrder)
            : Refusals.Invalid($"Queue ({queue.Name}) must have LOCATION as its first priority for an override.");
    }
}
