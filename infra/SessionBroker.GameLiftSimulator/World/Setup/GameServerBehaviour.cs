namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>
/// What the virtual game servers of a fleet do, and the players that they host. Delays are drawn evenly between the
/// least and the greatest value; a greatest value of zero means always the least. Chances are from 0 to 1.
/// </summary>
internal sealed record GameServerBehaviour
{
    public double ActivationSeconds { get; init; } = 1;

    public double ActivationSecondsMax { get; init; }

    /// <summary>How often a server never calls ActivateGameSession.</summary>
    public double ActivationFailureChance { get; init; }

    /// <summary>How often the server process of a game session crashes at some time while it is ACTIVE.</summary>
    public double CrashChance { get; init; }

    /// <summary>A crash comes within this time after the activation.</summary>
    public double CrashWithinSeconds { get; init; } = 600;

    /// <summary>How often a player with a reservation connects at all.</summary>
    public double ConnectChance { get; init; }

    public double ConnectSeconds { get; init; } = 1;

    public double ConnectSecondsMax { get; init; }

    /// <summary>How long a player stays; zero: until the game session ends.</summary>
    public double StaySeconds { get; init; }

    public double StaySecondsMax { get; init; }

    /// <summary>How long a game session lasts from its activation; zero: until it is ended.</summary>
    public double SessionSeconds { get; init; }

    public double SessionSecondsMax { get; init; }

    /// <summary>Whether a game session ends when its last player has left.</summary>
    public bool EndsWhenEmpty { get; init; }

    /// <summary>How long it takes until a process that ended is replaced.</summary>
    public double ReplacementSeconds { get; init; } = 1;

    /// <summary>How long a server takes from OnProcessTerminate to ProcessEnding.</summary>
    public double ShutdownSeconds { get; init; } = 1;

    /// <summary>How often a server ignores OnProcessTerminate: a triggered termination then never completes.</summary>
    public double IgnoresTerminateChance { get; init; }
}
