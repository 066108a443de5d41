using Amazon.Runtime;

namespace Amazon.GameLift;

/// <summary>Whether a game session lets new players in.</summary>
public class PlayerSessionCreationPolicy(string value) : ConstantClass(value)
{
    public static readonly PlayerSessionCreationPolicy ACCEPT_ALL = new("ACCEPT_ALL");
    public static readonly PlayerSessionCreationPolicy DENY_ALL = new("DENY_ALL");

    /// <summary>The known value of that name, or a new one.</summary>
    public static PlayerSessionCreationPolicy FindValue(string value) => FindValue<PlayerSessionCreationPolicy>(value);

    public static implicit operator PlayerSessionCreationPolicy(string value) => FindValue(value);
}
