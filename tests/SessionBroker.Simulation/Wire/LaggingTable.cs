using Amazon.Runtime;
using SessionBroker.DynamoDbEmulator;
using SessionBroker.Simulation.Faults;

namespace SessionBroker.Simulation.Wire;

/// <summary>
/// The table as reads that may be behind see it: a second table that follows the first one, now and then by some
/// moments, as DynamoDB's global indexes and its eventually consistent reads do.
/// </summary>
internal sealed class LaggingTable(World world)
{
    private static readonly TimeSpan LagMax = TimeSpan.FromSeconds(3);

    private readonly InMemoryDynamoDb _follower = StoredRecords.CreateTable(world.Time, onChange: null);
    private readonly Queue<(DateTimeOffset At, AmazonWebServiceRequest Write)> _writes = new();

    /// <summary>What was written, to be written again later.</summary>
    public void Follow(AmazonWebServiceRequest write) => _writes.Enqueue((world.Time.GetUtcNow(), write));

    public AmazonWebServiceResponse Read(AmazonWebServiceRequest read)
    {
        var lag = world.Faults.Strikes(Fault.StaleRead) ? world.Random.UpTo(LagMax) : TimeSpan.Zero;
        while (_writes.TryPeek(out var next) && next.At <= world.Time.GetUtcNow() - lag)
            _follower.Execute(_writes.Dequeue().Write);
        return _follower.Execute(read);
    }
}
