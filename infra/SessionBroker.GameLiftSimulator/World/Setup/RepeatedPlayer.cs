namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>What a player gets who asks for a second seat in the same game session.</summary>
internal enum RepeatedPlayer
{
    /// <summary>A second player session, which takes a second slot.</summary>
    NewSession,

    /// <summary>InvalidRequestException.</summary>
    Refused,
}
