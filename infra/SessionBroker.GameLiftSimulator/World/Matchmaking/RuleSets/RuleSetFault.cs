namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

/// <summary>What is wrong with a rule set, at the place that a JSON pointer names, and what would be right.</summary>
internal sealed record RuleSetFault(string Pointer, string Message)
{
    public override string ToString() => Pointer.Length == 0 ? Message : $"{Pointer}: {Message}";
}
