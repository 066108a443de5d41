using SessionBroker.Simulation.Checks;
using SessionBroker.Simulation.Wire;

namespace SessionBroker.Simulation.Broker;

/// <summary>One execution environment of a function: it lives until it dies in the middle of something.</summary>
internal sealed class Instance(string name)
{
    private readonly TaskCompletionSource _death = new();

    public bool IsDead => _death.Task.IsCompleted;

    /// <summary>Ends when it dies.</summary>
    public Task Death => _death.Task;

    /// <summary>The calls of the invocation that it handles now.</summary>
    public CallLog Calls { get; private set; } = new();

    /// <summary>The client's request that it handles now; null for the reconciler.</summary>
    public ClientRequest? Request { get; private set; }

    /// <summary>Starts an invocation.</summary>
    /// <returns>What will become of its calls.</returns>
    public CallLog Begin(ClientRequest? request)
    {
        Request = request;
        return Calls = new CallLog();
    }

    public void Die() => _death.TrySetResult();

    public override string ToString() => name;
}
