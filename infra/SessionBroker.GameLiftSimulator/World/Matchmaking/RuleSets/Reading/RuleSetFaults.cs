namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>Collects the errors of a rule set, each once.</summary>
internal sealed class RuleSetFaults
{
    private readonly HashSet<RuleSetFault> _known = [];
    private readonly List<RuleSetFault> _inOrder = [];

    internal bool Any => _inOrder.Count > 0;

    internal IReadOnlyList<RuleSetFault> All => _inOrder;

    internal void Add(string pointer, string message)
    {
        var fault = new RuleSetFault(pointer, message);
        if (_known.Add(fault))
            _inOrder.Add(fault);
    }
}
