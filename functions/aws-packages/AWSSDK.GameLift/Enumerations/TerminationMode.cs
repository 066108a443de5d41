using Amazon.Runtime;

namespace Amazon.GameLift;

/// <summary>How a game session is ended: by its process's own clean-up, or at once.</summary>
public class TerminationMode(string value) : ConstantClass(value)
{
    public static readonly TerminationMode FORCE_TERMINATE = new("FORCE_TERMINATE");
    public static readonly TerminationMode TRIGGER_ON_PROCESS_TERMINATE = new("TRIGGER_ON_PROCESS_TERMINATE");

    /// <summary>The known value of that name, or a new one.</summary>
    public static TerminationMode FindValue(string value) => FindValue<TerminationMode>(value);

    public static implicit operator TerminationMode(string value) => FindValue(value);
}
