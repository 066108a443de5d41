using Amazon.Runtime;

namespace Amazon.GameLift;

/// <summary>Where a player session is in its life: RESERVED for 60 seconds, then ACTIVE or TIMEDOUT.</summary>
public class PlayerSessionStatus(string value) : ConstantClass(value)
{
    public static readonly PlayerSessionStatus ACTIVE = new("ACTIVE");
    public static readonly PlayerSessionStatus COMPLETED = new("COMPLETED");
    public static readonly PlayerSessionStatus RESERVED = new("RESERVED");
    public static readonly PlayerSessionStatus TIMEDOUT = new("TIMEDOUT");

    /// <summary>The known value of that name, or a new one.</summary>
    public static PlayerSessionStatus FindValue(string value) => FindValue<PlayerSessionStatus>(value);

    public static implicit operator PlayerSessionStatus(string value) => FindValue(value);
}
