namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>What a collection rule counts.</summary>
internal enum CollectionOperation
{
    /// <summary>The strings that all measured lists share.</summary>
    Intersection,

    /// <summary>The measured lists that hold the reference.</summary>
    Contains,

    /// <summary>For each measured list separately: its strings that are also in the reference list.</summary>
    ReferenceIntersectionCount,
}
