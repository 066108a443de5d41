using SessionBroker.Domain.Errors;

namespace SessionBroker.TestKit;

/// <summary>What goes wrong with the calls to a double, and a record of those that were made.</summary>
public sealed class CallFaults
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];
    private readonly List<string> _calls = [];

    /// <summary>Every call so far, by operation, in order.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (_gate) return [.. _calls];
        }
    }

    /// <summary>Runs before a call has its effect: a test does here what happens meanwhile.</summary>
    public Func<string, Task>? Meanwhile { get; set; }

    /// <summary>The next call of this operation has no effect and answers with an error.</summary>
    public void Refuse(string operation, BrokerError error) => Plan(new Planned(operation, error, HasEffect: false));

    public void Refuse(string operation, ErrorKind kind) => Refuse(operation, ErrorOf(operation, kind));

    /// <summary>The next call of this operation has its effect, and its answer is lost.</summary>
    public void LoseAnswer(string operation, ErrorKind kind = ErrorKind.UpstreamTimedOut) =>
        Plan(new Planned(operation, ErrorOf(operation, kind), HasEffect: true));

    internal async Task<Result<T>> CallAsync<T>(string operation, Func<Task<Result<T>>> effect)
        where T : notnull
    {
        var planned = Record(operation);
        if (Meanwhile is { } meanwhile) await meanwhile(operation);
        if (planned is { HasEffect: false }) return planned.Error;

        var answer = await effect();
        return planned is null ? answer : planned.Error;
    }

    private static BrokerError ErrorOf(string operation, ErrorKind kind) =>
        new(kind, $"Told {kind}.", $"Logged {kind}.") { Upstream = new Upstream(operation, $"{kind}") };

    private void Plan(Planned planned)
    {
        lock (_gate) _planned.Add(planned);
    }

    private Planned? Record(string operation)
    {
        lock (_gate)
        {
            _calls.Add(operation);
            var planned = _planned.Find(candidate => candidate.Operation == operation);
            if (planned is not null) _planned.Remove(planned);
            return planned;
        }
    }

    private sealed record Planned(string Operation, BrokerError Error, bool HasEffect);
}
