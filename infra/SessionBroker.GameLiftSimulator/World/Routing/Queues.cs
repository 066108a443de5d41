using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Routing;

/// <summary>The game session queues, by name.</summary>
internal sealed class Queues
{
    private readonly SortedDictionary<string, QueueSetup> _byName = new(StringComparer.Ordinal);

    internal IEnumerable<QueueSetup> All => _byName.Values;

    internal QueueSetup? Find(string nameOrArn) => _byName.GetValueOrDefault(Arns.IdOf(nameOrArn));

    internal void Put(QueueSetup queue) => _byName[queue.Name] = queue;

    internal bool Remove(string name) => _byName.Remove(name);
}
