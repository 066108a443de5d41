namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>What all rules say of a formation.</summary>
internal enum Judgement
{
    /// <summary>All rules hold.</summary>
    Good,

    /// <summary>Only rules about the sizes of teams fail, as they may until a match is complete.</summary>
    Uneven,

    /// <summary>A rule about the players fails, but more players may repair that.</summary>
    Doubtful,

    /// <summary>A rule fails for good.</summary>
    Hopeless,
}
