using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SessionBroker.DevStack;

/// <summary>What a stack is started with. The defaults are a test's: free ports, nothing kept, nothing said.</summary>
public sealed record DevStackOptions
{
    /// <summary>0 takes any free port.</summary>
    public int ApiPort { get; init; }

    /// <summary>0 takes any free port.</summary>
    public int GameLiftPort { get; init; }

    /// <summary>Simulated fleets, as the simulator's documentation has them; null for the built-in ones.</summary>
    public string? ConfigFile { get; init; }

    public StoreChoice Store { get; init; } = new StoreChoice.Embedded();

    /// <summary>The native executable to run behind a Runtime API; null calls the handlers in this process.</summary>
    public string? BootstrapPath { get; init; }

    /// <summary>How many live seats a player may hold at once.</summary>
    public int LiveSeatsMax { get; init; } = 1;

    /// <summary>How many released seats of a player GameLift may hold before the player gets no further seat.</summary>
    public int ReleasedSeatsMax { get; init; } = 2;

    /// <summary>How many game sessions a player may ask for within an hour.</summary>
    public int GameSessionsPerHourMax { get; init; } = 10;

    /// <summary>Whatever the stack makes up comes from it; null for a new one each time.</summary>
    public int? Seed { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
