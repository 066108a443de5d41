using System.Globalization;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Routing;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Fleets;

/// <summary>
/// A fleet out of CreateFleet's request, or what is wrong with that. Any build or script id is taken for real.
/// </summary>
internal static class FleetReading
{
    // Members that nothing here acts on, but that DescribeFleetAttributes shows.
    private static readonly string[] Shown =
    [
        "ServerLaunchPath", "ServerLaunchParameters", "LogPaths", "MetricGroups", "InstanceRoleArn",
        "InstanceRoleCredentialsProvider", "PlayerGatewayConfiguration",
    ];

    internal static Outcome<Fleet> Read(GameLiftState world, JsonObject input)
    {
        var kind = input.Text("ComputeType") == "ANYWHERE" ? ComputeKind.Anywhere : ComputeKind.Ec2;
        var locations = (input.Objects("Locations") ?? []).Select(each => each.Required("Location")).ToArray();
        var fault = kind == ComputeKind.Anywhere
            ? RefuseAnywhere(world, input, locations)
            : RefuseEc2(world, input, locations);
        if (fault is not null)
        {
            return fault;
        }

        var runtime = input.Object("RuntimeConfiguration");
        var policy = input.Object("ResourceCreationLimitPolicy");
        return new Fleet
        {
            Sequence = world.NextSequence(),
            Id = $"fleet-{world.Random.Uuid()}",
            Name = input.Required("Name"),
            Description = input.Text("Description"),
            Compute = kind,
            Spot = input.Text("FleetType") == "SPOT",
            InstanceType = kind == ComputeKind.Ec2 ? input.Text("EC2InstanceType") : null,
            Status = kind == ComputeKind.Ec2 ? "NEW" : "ACTIVE",
            CreationTime = world.Now,
            ProcessesPerInstance = ProcessCount(runtime),
            MaxConcurrentActivations = runtime?.Integer("MaxConcurrentGameSessionActivations"),
            ActivationTimeoutSeconds = runtime?.Integer("GameSessionActivationTimeoutSeconds")
                ?? world.Options.ActivationTimeoutSeconds,
            CreationPolicy = policy is null ? null : Policy(policy),
            FullProtection = input.Text("NewGameSessionProtectionPolicy") == "FullProtection",
            GeneratedCertificate = input.Object("CertificateConfiguration")?.Text("CertificateType") == "GENERATED",
            PlayerGatewayMode = input.Text("PlayerGatewayMode") ?? "DISABLED",
            HourlyCost = Cost(input) ?? (input.Text("FleetType") == "SPOT" ? 0.03 : 0.1),
            GameServers = world.Options.GameServersOfNewFleets,
            Described = Describe(world, input),
            Locations = [.. Places(world, kind, locations)],
        };
    }

    internal static CreationPolicy Policy(JsonObject policy) =>
        new(policy.Integer("NewGameSessionsPerCreator"), policy.Integer("PolicyPeriodInMinutes"));

    internal static double? Cost(JsonObject input) =>
        input.Object("AnywhereConfiguration")?.Text("Cost") is { } cost
            ? double.Parse(cost, CultureInfo.InvariantCulture)
            : null;

    private static ServiceError? RefuseAnywhere(GameLiftState world, JsonObject input, string[] locations)
    {
        if (locations.Length == 0)
        {
            return Refusals.Invalid("An Anywhere fleet needs Locations.");
        }

        if (input.Text("EC2InstanceType") is not null || input.Text("FleetType") is not null)
        {
            return Refusals.Invalid("EC2InstanceType and FleetType do not go with an Anywhere fleet.");
        }

        var wrong = Array.Find(locations, each => !Locations.IsCustomName(each) || !world.Locations.Exists(each));
        return wrong is not null
            ? Refusals.Invalid($"Location {wrong} is not a custom location of this account.")
            : null;
    }

    private static ServiceError? RefuseEc2(GameLiftState world, JsonObject input, string[] locations)
    {
        if (input.Text("BuildId") is null == input.Text("ScriptId") is null)
        {
            return Refusals.Invalid("Exactly one of BuildId and ScriptId must be given.");
        }

        if (input.Text("EC2InstanceType") is null)
        {
            return Refusals.Invalid("EC2InstanceType is required.");
        }

        if (input.Object("RuntimeConfiguration")?.Objects("ServerProcesses") is not { Count: > 0 }
            && input.Text("ServerLaunchPath") is null)
        {
            return Refusals.Invalid("RuntimeConfiguration with ServerProcesses, or ServerLaunchPath, is required.");
        }

        if (ProcessCount(input.Object("RuntimeConfiguration")) > Processes.PerComputeMax)
        {
            return Refusals.Invalid($"An instance runs at most {Processes.PerComputeMax} server processes.");
        }

        return RefuseRemote(world, locations);
    }

    private static ServiceError? RefuseRemote(GameLiftState world, string[] locations)
    {
        if (locations.Length == 0)
        {
            return null;
        }

        if (!world.Options.MultiLocation)
        {
            return Refusals.UnsupportedRegion(world.Options.Region);
        }

        if (Array.Find(locations, each => !Locations.IsAws(each)) is { } wrong)
        {
            return Refusals.Invalid(Locations.NotSupported(wrong));
        }

        return locations.Contains(world.Options.Region, StringComparer.Ordinal)
            ? null
            : Refusals.Invalid($"Locations must include the home Region {world.Options.Region}.");
    }

    private static int ProcessCount(JsonObject? runtime) => runtime?.Objects("ServerProcesses") is { } processes
        ? processes.Sum(each => each.Integer("ConcurrentExecutions")!.Value)
        : 1;

    private static IEnumerable<FleetLocation> Places(GameLiftState world, ComputeKind kind, string[] locations) =>
        (kind == ComputeKind.Ec2 ? locations.Prepend(world.Options.Region) : locations)
            .Distinct(StringComparer.Ordinal)
            .Select(name => FleetLocations.New(name, kind));

    private static JsonObject Describe(GameLiftState world, JsonObject input)
    {
        var shown = new JsonObject();
        foreach (var name in Shown.Where(input.ContainsKey))
        {
            shown[name] = input[name]?.DeepClone();
        }

        if (input.Text("BuildId") is { } build)
        {
            shown["BuildId"] = Arns.IdOf(build);
            shown["BuildArn"] = world.Arns.Build(Arns.IdOf(build));
        }

        if (input.Text("ScriptId") is { } script)
        {
            shown["ScriptId"] = Arns.IdOf(script);
            shown["ScriptArn"] = world.Arns.Script(Arns.IdOf(script));
        }

        return shown;
    }
}
