using Amazon.Runtime;

namespace Amazon.GameLift;

/// <summary>Whether scaling in may end an ACTIVE game session.</summary>
public class ProtectionPolicy(string value) : ConstantClass(value)
{
    public static readonly ProtectionPolicy FullProtection = new("FullProtection");
    public static readonly ProtectionPolicy NoProtection = new("NoProtection");

    /// <summary>The known value of that name, or a new one.</summary>
    public static ProtectionPolicy FindValue(string value) => FindValue<ProtectionPolicy>(value);

    public static implicit operator ProtectionPolicy(string value) => FindValue(value);
}
