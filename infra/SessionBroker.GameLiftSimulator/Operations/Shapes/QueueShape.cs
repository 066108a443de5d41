using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Shapes;

internal static class QueueShape
{
    internal static JsonObject Of(GameLiftState world, QueueSetup queue) => new JsonObject
    {
        ["Name"] = queue.Name,
        ["GameSessionQueueArn"] = world.Arns.Queue(queue.Name),
        ["TimeoutInSeconds"] = queue.TimeoutInSeconds ?? world.Options.QueueTimeoutSeconds,
        ["Destinations"] = new JsonArray([.. queue.Destinations.Select(each => new JsonObject
        {
            ["DestinationArn"] = DestinationArn(world, each),
        })]),
    }
        .With("PlayerLatencyPolicies", queue.LatencyPolicies.Count == 0 ? null : Policies(queue))
        .With("FilterConfiguration", queue.AllowedLocations is not { } allowed ? null : new JsonObject
        {
            ["AllowedLocations"] = ObjectWriting.Texts(allowed),
        })
        .With("PriorityConfiguration", Priorities(queue))
        .With("CustomEventData", queue.CustomEventData)
        .With("NotificationTarget", queue.NotificationTarget);

    // A configuration file may name a destination by its plain id.
    private static string DestinationArn(GameLiftState world, string destination) => destination switch
    {
        _ when destination.StartsWith("arn:", StringComparison.Ordinal) => destination,
        _ when destination.StartsWith("alias-", StringComparison.Ordinal) => world.Arns.Alias(destination),
        _ => world.Arns.Fleet(destination),
    };

    private static JsonArray Policies(QueueSetup queue) => new([.. queue.LatencyPolicies.Select(policy =>
        new JsonObject()
            .With("MaximumIndividualPlayerLatencyMilliseconds", policy.MaximumIndividualPlayerLatencyMilliseconds)
            .With("PolicyDurationSeconds", policy.PolicyDurationSeconds))]);

    private static JsonObject? Priorities(QueueSetup queue) =>
        queue is { PriorityOrder: null, LocationOrder: null } ? null : new JsonObject()
            .With("PriorityOrder", queue.PriorityOrder is { } order ? ObjectWriting.Texts(order) : null)
            .With("LocationOrder", queue.LocationOrder is { } places ? ObjectWriting.Texts(places) : null);
}
