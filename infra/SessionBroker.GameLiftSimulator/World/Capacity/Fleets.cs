namespace SessionBroker.GameLiftSimulator.World.Capacity;

/// <summary>The fleets of the account in this Region, in the order of their creation.</summary>
internal sealed class Fleets
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
}
