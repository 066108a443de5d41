using Amazon.Runtime;

namespace Amazon.GameLift;

/// <summary>The answer of players to a proposed match.</summary>
public class AcceptanceType(string value) : ConstantClass(value)
{
    public static readonly AcceptanceType ACCEPT = new("ACCEPT");
    public static readonly AcceptanceType REJECT = new("REJECT");

    /// <summary>The known value of that name, or a new one.</summary>
    public static AcceptanceType FindValue(string value) => FindValue<AcceptanceType>(value);

    public static implicit operator AcceptanceType(string value) => FindValue(value);
}
