namespace SessionBroker.Simulation.Broker;

/// <summary>One execution environment of a function: it lives until it dies in the middle of something.</summary>
internal sealed class Instance(string name)
{
    private readonly TaskCompletionSource _death = new();

    public bool IsDead => _death.Task.IsCompleted;

    /// <summary>Ends when it dies.</summary>
    public Task Death => _death.Task;

    public void Die() => _death.TrySetResult();

    public override string ToString() => name;
}
