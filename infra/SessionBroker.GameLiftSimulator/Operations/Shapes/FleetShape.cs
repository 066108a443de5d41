using System.Globalization;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Shapes;

/// <summary>The shapes of a fleet.</summary>
internal static class FleetShape
{
    internal static JsonObject Attributes(GameLiftState world, Fleet fleet)
    {
        var shape = new JsonObject
        {
            ["FleetId"] = fleet.Id,
            ["FleetArn"] = world.Arns.Fleet(fleet.Id),
            ["Name"] = fleet.Name,
            ["Status"] = fleet.Status,
            ["NewGameSessionProtectionPolicy"] = fleet.FullProtection ? "FullProtection" : "NoProtection",
            ["ComputeType"] = fleet.Compute == ComputeKind.Anywhere ? "ANYWHERE" : "EC2",
        }
            .With("Description", fleet.Description)
            .With("CreationTime", fleet.CreationTime)
            .With("TerminationTime", fleet.TerminationTime)
            .With("ResourceCreationLimitPolicy", Policy(fleet.CreationPolicy));
        foreach (var (name, value) in fleet.Described)
        {
            shape[name] = value!.DeepClone();
        }

        return fleet.Compute == ComputeKind.Anywhere ? Anywhere(shape, fleet) : Ec2(shape, fleet);
    }

    internal static JsonObject Capacity(GameLiftState world, Fleet fleet)
    {
        var home = fleet.Locations[0];
        return new JsonObject
        {
            ["FleetId"] = fleet.Id,
            ["FleetArn"] = world.Arns.Fleet(fleet.Id),
            ["InstanceType"] = fleet.InstanceType,
            ["InstanceCounts"] = new JsonObject
            {
                ["DESIRED"] = home.Desired,
                ["MINIMUM"] = home.Minimum,
                ["MAXIMUM"] = home.Maximum,
                ["PENDING"] = Math.Max(0, home.Desired - home.Computes.Count),
                ["ACTIVE"] = home.Computes.Count(each => each is { Draining: false, Hosted.Count: > 0 }),
                ["IDLE"] = home.Computes.Count(each => each is { Draining: false, Hosted.Count: 0 }),
                ["TERMINATING"] = home.Computes.Count(each => each.Draining),
            },
            ["Location"] = home.Name,
        }.With("ManagedCapacityConfiguration", Managed(home));
    }

    internal static JsonObject? Managed(FleetLocation place) => place.ManagedCapacity is { } managed
        ? new JsonObject { ["ZeroCapacityStrategy"] = managed.ScalesToZero ? "SCALE_TO_AND_FROM_ZERO" : "MANUAL" }
            .With("ScaleInAfterInactivityMinutes", managed.ScaleInAfterInactivityMinutes)
        : null;

    internal static JsonObject Utilization(GameLiftState world, Fleet fleet)
    {
        var home = fleet.Locations[0];
        return new()
        {
            ["FleetId"] = fleet.Id,
            ["FleetArn"] = world.Arns.Fleet(fleet.Id),
            ["ActiveServerProcessCount"] = home.Processes,
            ["ActiveGameSessionCount"] = home.ActiveGameSessions,
            ["CurrentPlayerSessionCount"] = home.Players,
            ["MaximumPlayerSessionCount"] = home.PlayersMax,
            ["Location"] = home.Name,
        };
    }

    internal static JsonObject State(Fleet fleet, FleetLocation place) => new()
    {
        ["Location"] = place.Name,
        ["Status"] = place.Status,
        ["PlayerGatewayStatus"] = fleet.HasGateway ? "ENABLED" : "DISABLED",
    };

    private static JsonObject Ec2(JsonObject shape, Fleet fleet) => shape
        .With("FleetType", fleet.Spot ? "SPOT" : "ON_DEMAND")
        .With("InstanceType", fleet.InstanceType)
        .With("OperatingSystem", "AMAZON_LINUX_2023")
        .With("PlayerGatewayMode", fleet.PlayerGatewayMode)
        .With("CertificateConfiguration", new JsonObject
        {
            ["CertificateType"] = fleet.GeneratedCertificate ? "GENERATED" : "DISABLED",
        });

    private static JsonObject Anywhere(JsonObject shape, Fleet fleet) => shape.With(
        "AnywhereConfiguration",
        new JsonObject { ["Cost"] = fleet.HourlyCost.ToString("0.#####", CultureInfo.InvariantCulture) });

    private static JsonObject? Policy(CreationPolicy? policy) => policy is null ? null : new JsonObject()
        .With("NewGameSessionsPerCreator", policy.NewGameSessionsPerCreator)
        .With("PolicyPeriodInMinutes", policy.PolicyPeriodInMinutes);
}
