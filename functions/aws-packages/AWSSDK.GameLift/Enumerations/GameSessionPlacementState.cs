using Amazon.Runtime;

namespace Amazon.GameLift;

/// <summary>Where a placement request is in its life. All but PENDING are final.</summary>
public class GameSessionPlacementState(string value) : ConstantClass(value)
{
    public static readonly GameSessionPlacementState CANCELLED = new("CANCELLED");
    public static readonly GameSessionPlacementState FAILED = new("FAILED");
    public static readonly GameSessionPlacementState FULFILLED = new("FULFILLED");
    public static readonly GameSessionPlacementState PENDING = new("PENDING");
    public static readonly GameSessionPlacementState TIMED_OUT = new("TIMED_OUT");

    /// <summary>The known value of that name, or a new one.</summary>
    public static GameSessionPlacementState FindValue(string value) => FindValue<GameSessionPlacementState>(value);

    public static implicit operator GameSessionPlacementState(string value) => FindValue(value);
}
