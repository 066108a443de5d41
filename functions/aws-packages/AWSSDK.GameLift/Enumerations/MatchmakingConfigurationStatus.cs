using Amazon.Runtime;

namespace Amazon.GameLift;

/// <summary>Where a matchmaking ticket is in its life.</summary>
public class MatchmakingConfigurationStatus(string value) : ConstantClass(value)
{
    public static readonly MatchmakingConfigurationStatus CANCELLED = new("CANCELLED");
    public static readonly MatchmakingConfigurationStatus COMPLETED = new("COMPLETED");
    public static readonly MatchmakingConfigurationStatus FAILED = new("FAILED");
    public static readonly MatchmakingConfigurationStatus PLACING = new("PLACING");
    public static readonly MatchmakingConfigurationStatus QUEUED = new("QUEUED");
    public static readonly MatchmakingConfigurationStatus REQUIRES_ACCEPTANCE = new("REQUIRES_ACCEPTANCE");
    public static readonly MatchmakingConfigurationStatus SEARCHING = new("SEARCHING");
    public static readonly MatchmakingConfigurationStatus TIMED_OUT = new("TIMED_OUT");

    /// <summary>The known value of that name, or a new one.</summary>
    public static MatchmakingConfigurationStatus FindValue(string value) =>
        FindValue<MatchmakingConfigurationStatus>(value);

    public static implicit operator MatchmakingConfigurationStatus(string value) => FindValue(value);
}
