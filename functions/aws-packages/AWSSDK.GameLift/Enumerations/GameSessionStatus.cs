using Amazon.Runtime;

namespace Amazon.GameLift;

/// <summary>Where a game session is in its life. Only an ACTIVE one takes players.</summary>
public class GameSessionStatus(string value) : ConstantClass(value)
{
    public static readonly GameSessionStatus ACTIVATING = new("ACTIVATING");
    public static readonly GameSessionStatus ACTIVE = new("ACTIVE");
    public static readonly GameSessionStatus ERROR = new("ERROR");
    public static readonly GameSessionStatus TERMINATED = new("TERMINATED");
    public static readonly GameSessionStatus TERMINATING = new("TERMINATING");

    /// <summary>The known value of that name, or a new one.</summary>
    public static GameSessionStatus FindValue(string value) => FindValue<GameSessionStatus>(value);

    public static implicit operator GameSessionStatus(string value) => FindValue(value);
}
