namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>The statuses as the service writes them.</summary>
internal static class GameSessionStatusNames
{
    internal static string Wire(this GameSessionStatus status) => status switch
    {
        GameSessionStatus.Activating => "ACTIVATING",
        GameSessionStatus.Active => "ACTIVE",
        GameSessionStatus.Terminating => "TERMINATING",
        GameSessionStatus.Terminated => "TERMINATED",
        GameSessionStatus.Error => "ERROR",
    };

    /// <summary>The status that StatusFilter means; there is no asking for ERROR.</summary>
    internal static GameSessionStatus? ReadFilter(string name) => name switch
    {
        "ACTIVATING" => GameSessionStatus.Activating,
        "ACTIVE" => GameSessionStatus.Active,
        "TERMINATING" => GameSessionStatus.Terminating,
        "TERMINATED" => GameSessionStatus.Terminated,
        _ => null,
    };
}
