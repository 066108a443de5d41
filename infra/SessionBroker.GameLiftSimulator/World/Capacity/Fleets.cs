using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Capacity;

/// <summary>The fleets of the account in this Region, in the order of their creation.</summary>
internal sealed class Fleets(GameLiftState world)
{
    private readonly Dictionary<string, Fleet> _byId = new(StringComparer.Ordinal);
    private readonly List<Fleet> _all = [];

    internal IReadOnlyList<Fleet> All => _all;

    internal Fleet? Find(string idOrArn) => _byId.GetValueOrDefault(Arns.IdOf(idOrArn));

    internal Fleet Get(string id) => _byId[id];

    internal Compute? FindCompute(string fleetId, string location, long compute) =>
        Find(fleetId)?.Find(location)?.Find(compute);

    internal void Add(Fleet fleet)
    {
        _byId.Add(fleet.Id, fleet);
        _all.Add(fleet);
        foreach (var place in fleet.Locations)
        {
            foreach (var compute in place.Computes)
            {
                place.Count(compute, fleet.MaxConcurrentActivations);
            }
        }
    }

    /// <summary>A fleet of the world's set-up, with its computes running.</summary>
    internal void Add(FleetSetup setup)
    {
        var fleet = new Fleet
        {
            Sequence = world.NextSequence(),
            Id = setup.FleetId,
            Name = setup.Name,
            Description = setup.Description,
            Compute = setup.Compute,
            Spot = setup.Spot,
            InstanceType = setup.Compute == ComputeKind.Anywhere ? null : setup.InstanceType,
            Status = setup.Status,
            CreationTime = world.Now,
            ProcessesPerInstance = setup.ProcessesPerInstance,
            MaxConcurrentActivations = setup.MaxConcurrentGameSessionActivations,
            ActivationTimeoutSeconds = setup.ActivationTimeoutSeconds ?? world.Options.ActivationTimeoutSeconds,
            CreationPolicy = setup.CreationPolicy,
            FullProtection = setup.FullProtection,
            GeneratedCertificate = setup.GeneratedCertificate,
            PlayerGatewayMode = setup.PlayerGatewayMode,
            Agent = setup.Agent,
            HourlyCost = setup.HourlyCost,
            GameServers = setup.GameServers,
        };
        Add(fleet);
        foreach (var location in setup.Locations)
        {
            var place = new FleetLocation
            {
                Name = location.Location,
                Status = setup.Status,
                Desired = location.Instances,
                Maximum = Math.Max(location.Instances, location.InstancesMax),
            };
            fleet.Locations.Add(place);
            world.Instances.LaunchMissing(fleet, place);
        }
    }
}
