namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

/// <summary>How a value or a list can change while players are only added to a lineup.</summary>
internal enum Trend
{
    Fixed,

    /// <summary>A number does not fall; a list only gains items.</summary>
    Rising,

    /// <summary>A number does not rise; a list only loses items.</summary>
    Falling,
    Unknown,
}
