using Amazon.Runtime;

namespace Amazon.GameLift;

/// <summary>Why a game session ended other than by its own will.</summary>
public class GameSessionStatusReason(string value) : ConstantClass(value)
{
    public static readonly GameSessionStatusReason FORCE_TERMINATED = new("FORCE_TERMINATED");
    public static readonly GameSessionStatusReason INTERRUPTED = new("INTERRUPTED");
    public static readonly GameSessionStatusReason TRIGGERED_ON_PROCESS_TERMINATE =
        new("TRIGGERED_ON_PROCESS_TERMINATE");

    /// <summary>The known value of that name, or a new one.</summary>
    public static GameSessionStatusReason FindValue(string value) => FindValue<GameSessionStatusReason>(value);

    public static implicit operator GameSessionStatusReason(string value) => FindValue(value);
}
