using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Fleets;

/// <summary>A new protection policy is for game sessions that are created from now on.</summary>
internal static class UpdateFleetAttributes
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        if (FleetChoice.Existing(world, input).Refused(out var refused, out var fleet))
        {
            return refused;
        }

        fleet.Name = input.Text("Name") ?? fleet.Name;
        fleet.Description = input.Text("Description") ?? fleet.Description;
        fleet.HourlyCost = FleetReading.Cost(input) ?? fleet.HourlyCost;
        if (input.Text("NewGameSessionProtectionPolicy") is { } protection)
        {
            fleet.FullProtection = protection == "FullProtection";
        }

        if (input.Object("ResourceCreationLimitPolicy") is { } policy)
        {
            fleet.CreationPolicy = FleetReading.Policy(policy);
        }

        if (input["MetricGroups"] is { } groups)
        {
            fleet.Described["MetricGroups"] = groups.DeepClone();
        }

        return new JsonObject { ["FleetId"] = fleet.Id, ["FleetArn"] = world.Arns.Fleet(fleet.Id) };
    }
}
