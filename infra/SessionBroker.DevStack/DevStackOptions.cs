using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SessionBroker.DevStack;

/// <summary>The options of a stack. The defaults are for tests: free ports, nothing stored, no output.</summary>
public sealed record DevStackOptions
{
    /// <summary>0 selects any free port.</summary>
    public int ApiPort { get; init; }

    /// <summary>0 selects any free port.</summary>
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

    /// <summary>The maximum number of game sessions that a player may request within an hour.</summary>
    public int GameSessionsPerHourMax { get; init; } = 10;

    /// <summary>The seed of all random values; null for a new one each time.</summary>
    public int? Seed { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
