namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>The statuses as the service writes them.</summary>
internal static class PlayerSessionStatusNames
{
    extension(PlayerSessionStatus status)
    {
        /// <summary>Whether it takes a slot.</summary>
        internal bool IsLive => status is PlayerSessionStatus.Reserved or PlayerSessionStatus.Active;

        internal string Wire() => status switch
        {
            PlayerSessionStatus.Reserved => "RESERVED",
            PlayerSessionStatus.Active => "ACTIVE",
            PlayerSessionStatus.Completed => "COMPLETED",
            PlayerSessionStatus.TimedOut => "TIMEDOUT",
        };
    }

    internal static PlayerSessionStatus? ReadFilter(string name) => name switch
    {
        "RESERVED" => PlayerSessionStatus.Reserved,
        "ACTIVE" => PlayerSessionStatus.Active,
        "COMPLETED" => PlayerSessionStatus.Completed,
        "TIMEDOUT" => PlayerSessionStatus.TimedOut,
        _ => null,
    };
}
