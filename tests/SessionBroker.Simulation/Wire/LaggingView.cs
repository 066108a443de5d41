using SessionBroker.DevStack.Store;
using SessionBroker.Domain.Reservations;
using SessionBroker.Simulation.Chances;

namespace SessionBroker.Simulation.Wire;

/// <summary>
/// The store as reads across players see it: a second store that follows the first one, now and then some moments
/// behind, as a global index of DynamoDB does.
/// </summary>
internal sealed class LaggingView(World world)
{
    private static readonly TimeSpan LagMax = TimeSpan.FromSeconds(3);

    private readonly EmbeddedReservations _follower = new(world.Time);
    private readonly Queue<(DateTimeOffset At, Func<IReservations, Task> Write)> _writes = new();

    /// <summary>What was written, to be written again later.</summary>
    public void Follow(Func<IReservations, Task> write) => _writes.Enqueue((world.Time.GetUtcNow(), write));

    /// <summary>The store to read from.</summary>
    public async Task<IReservations> ReadAsync()
    {
        var lag = world.Chance.Strikes(Fault.StaleRead) ? world.Chance.UpTo(LagMax) : TimeSpan.Zero;
        while (_writes.TryPeek(out var next) && next.At <= world.Time.GetUtcNow() - lag)
            await _writes.Dequeue().Write(_follower);
        return _follower;
    }
}
