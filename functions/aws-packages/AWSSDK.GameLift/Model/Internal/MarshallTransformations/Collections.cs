using System.Collections;

namespace Amazon.GameLift.Model.Internal.MarshallTransformations;

/// <summary>
/// The SDK's rule for lists and maps: null until set, and an empty one that was set is sent. With
/// <see cref="AWSConfigs.InitializeCollections"/> (the rule of version 3) they start empty, and empty means not set.
/// </summary>
internal static class Collections
{
    public static T Initial<T>()
        where T : class, new() =>
        AWSConfigs.InitializeCollections ? new T() : null;

    public static bool IsSet(ICollection value) =>
        value is not null && (value.Count > 0 || !AWSConfigs.InitializeCollections);
}
