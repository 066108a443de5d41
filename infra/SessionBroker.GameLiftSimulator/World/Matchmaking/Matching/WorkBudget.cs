namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>Counts units of work up to a limit.</summary>
internal sealed class WorkBudget(int limit)
{
    internal int Spent { get; private set; }

    internal bool IsSpent => Spent >= limit;

    internal bool TrySpend(int units = 1)
    {
        if (IsSpent)
            return false;
        Spent += units;
        return true;
    }
}
