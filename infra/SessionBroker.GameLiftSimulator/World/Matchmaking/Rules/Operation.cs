namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>How a comparison rule relates a measured value to its reference.</summary>
internal enum Operation
{
    Less,
    LessOrEqual,
    Equal,
    NotEqual,
    GreaterOrEqual,
    Greater,
}
