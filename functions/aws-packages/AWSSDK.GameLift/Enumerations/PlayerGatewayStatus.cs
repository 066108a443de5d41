using Amazon.Runtime;

namespace Amazon.GameLift;

/// <summary>Whether players reach the game session through the player gateway.</summary>
public class PlayerGatewayStatus(string value) : ConstantClass(value)
{
    public static readonly PlayerGatewayStatus DISABLED = new("DISABLED");
    public static readonly PlayerGatewayStatus ENABLED = new("ENABLED");

    /// <summary>The known value of that name, or a new one.</summary>
    public static PlayerGatewayStatus FindValue(string value) => FindValue<PlayerGatewayStatus>(value);

    public static implicit operator PlayerGatewayStatus(string value) => FindValue(value);
}
