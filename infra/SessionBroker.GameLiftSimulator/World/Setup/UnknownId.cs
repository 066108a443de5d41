namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>How a describe call answers for an id that does not exist.</summary>
internal enum UnknownId
{
    NotFound,
    EmptyList,
}
