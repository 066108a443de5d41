namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>The minimum and the maximum; null for no bound.</summary>
internal sealed record Bounds(double? Min, double? Max)
{
    internal bool AreBelow(double number) => number > Max;

    internal bool AreAbove(double number) => number < Min;

    internal bool Hold(double number) => !AreBelow(number) && !AreAbove(number);
}
