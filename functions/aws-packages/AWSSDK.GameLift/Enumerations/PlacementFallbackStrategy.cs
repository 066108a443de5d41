using Amazon.Runtime;

namespace Amazon.GameLift;

/// <summary>
/// What a placement does after the locations of its override: go on with the queue's own, or give up.
/// </summary>
public class PlacementFallbackStrategy(string value) : ConstantClass(value)
{
    public static readonly PlacementFallbackStrategy DEFAULT_AFTER_SINGLE_PASS = new("DEFAULT_AFTER_SINGLE_PASS");
    public static readonly PlacementFallbackStrategy NONE = new("NONE");

    /// <summary>The known value of that name, or a new one.</summary>
    public static PlacementFallbackStrategy FindValue(string value) => FindValue<PlacementFallbackStrategy>(value);

    public static implicit operator PlacementFallbackStrategy(string value) => FindValue(value);
}
