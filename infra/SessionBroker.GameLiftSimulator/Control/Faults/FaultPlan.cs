using SessionBroker.GameLiftSimulator.Protocol;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Control.Faults;

/// <summary>
/// The rules in force. Every rule that strikes a request's operation draws once, in the order of their injection, so
/// that a seed and a sequence of requests give the same faults again; delays add up, and the first other fault ends
/// the request.
/// </summary>
internal sealed class FaultPlan(int seed)
{
    private readonly Lock _lock = new();
    private readonly List<InjectedFault> _faults = [];
    private Random _random = new(seed);
    private int _lastId;

    public InjectedFault Inject(FaultRule rule)
    {
        lock (_lock)
        {
            var fault = new InjectedFault(++_lastId, rule, Struck: 0);
            _faults.Add(fault);
            return fault;
        }
    }

    public IReadOnlyList<InjectedFault> List()
    {
        lock (_lock)
            return [.. _faults];
    }

    public bool Remove(int id)
    {
        lock (_lock)
            return _faults.RemoveAll(fault => fault.Id == id) > 0;
    }

    public void Clear()
    {
        lock (_lock)
            _faults.Clear();
    }

    /// <summary>Back to the start: these rules and no others, chance from the seed again.</summary>
    public void Reset(IEnumerable<FaultRule> rules)
    {
        lock (_lock)
        {
            _random = new Random(seed);
            _faults.Clear();
            foreach (var rule in rules)
                _faults.Add(new InjectedFault(++_lastId, rule, Struck: 0));
        }
    }

    public FaultDecision Decide(string operation)
    {
        lock (_lock)
        {
            var decision = FaultDecision.None;
            for (var index = 0; index < _faults.Count; index++)
            {
                if (!Draws(_faults[index], operation))
                    continue;
                var rule = _faults[index].Rule;
                if (rule.Kind != FaultKind.Latency && decision.IsFinal)
                    continue;
                _faults[index] = _faults[index] with { Struck = _faults[index].Struck + 1 };
                decision = Apply(decision, rule);
            }

            return decision;
        }
    }

    private bool Draws(InjectedFault fault, string operation) =>
        fault.Rule.Strikes(operation)
        && !(fault.Struck >= fault.Rule.Count)
        && _random.NextDouble() < fault.Rule.Probability;

    private static FaultDecision Apply(FaultDecision decision, FaultRule rule) => rule.Kind switch
    {
        FaultKind.Throttle => decision with { Error = WireErrors.RateExceeded },
        FaultKind.Error => decision with { Error = new ServiceError(rule.Code, rule.Message) },
        FaultKind.Latency => decision with
        {
            Latency = decision.Latency + TimeSpan.FromMilliseconds(rule.LatencyMilliseconds),
        },
        FaultKind.DropRequest => decision with { DropRequest = true },
        FaultKind.DropAnswer => decision with { DropAnswer = true },
    };
}
