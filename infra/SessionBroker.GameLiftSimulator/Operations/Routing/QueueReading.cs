using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Routing;

/// <summary>A queue with what a request says of it, the rest as it was; or what is wrong with the request.</summary>
internal static class QueueReading
{
    private const int TimeoutMin = 10;
    private const int TimeoutMax = 600;
    private const int DestinationsMax = 10;

    internal static Outcome<QueueSetup> Read(GameLiftState world, JsonObject input, QueueSetup old)
    {
        var queue = old with
        {
            TimeoutInSeconds = input.Integer("TimeoutInSeconds") ?? old.TimeoutInSeconds,
            Destinations = input.Objects("Destinations") is { } destinations
                ? [.. destinations.Select(each => each.Text("DestinationArn") ?? "")]
                : old.Destinations,
            LatencyPolicies = input.Objects("PlayerLatencyPolicies") is { } policies
                ? [.. policies.Select(Policy)]
                : old.LatencyPolicies,
            AllowedLocations = input.Object("FilterConfiguration") is { } filter
                ? filter.Texts("AllowedLocations")
                : old.AllowedLocations,
            CustomEventData = input.Text("CustomEventData") ?? old.CustomEventData,
            NotificationTarget = input.Text("NotificationTarget") ?? old.NotificationTarget,
        };
        if (input.Object("PriorityConfiguration") is { } priorities)
        {
            queue = queue with
            {
                PriorityOrder = priorities.Texts("PriorityOrder"),
                LocationOrder = priorities.Texts("LocationOrder"),
            };
        }

        return Refuse(world, queue) is { } refused ? refused : queue;
    }

    private static LatencyPolicy Policy(JsonObject policy) => new(
        policy.Integer("MaximumIndividualPlayerLatencyMilliseconds"), policy.Integer("PolicyDurationSeconds"));

    private static ServiceError? Refuse(GameLiftState world, QueueSetup queue)
    {
        if (queue.TimeoutInSeconds is < TimeoutMin or > TimeoutMax)
        {
            return Refusals.Invalid($"TimeoutInSeconds must be from {TimeoutMin} to {TimeoutMax}.");
        }

        if (queue.Destinations.Count > DestinationsMax)
        {
            return Refusals.Limit($"A queue has at most {DestinationsMax} destinations.");
        }

        if (queue.LatencyPolicies.Any(policy => policy.MaximumIndividualPlayerLatencyMilliseconds is null))
        {
            return Refusals.Invalid("Every policy needs a MaximumIndividualPlayerLatencyMilliseconds.");
        }

        if (Repeats.Refuse("PriorityOrder", queue.PriorityOrder) is { } priorities)
        {
            return priorities;
        }

        if (Repeats.Refuse("LocationOrder", queue.LocationOrder) is { } locations)
        {
            return locations;
        }

        return queue.Destinations.FirstOrDefault(
            each => world.Fleets.Find(each) is null && world.Aliases.Find(each) is null) is { } unknown
            ? Refusals.NotFound($"Destination ({unknown}) not found.")
            : null;
    }
}
