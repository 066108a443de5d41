using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Config;
using SessionBroker.GameLiftSimulator.Running;

namespace SessionBroker.GameLiftSimulator;

/// <summary>How a simulator is started. The defaults serve the built-in fleets on a free port.</summary>
public sealed record GameLiftServerOptions
{
    /// <summary>On 127.0.0.1; 0 takes any free one.</summary>
    public int Port { get; init; }

    public SimulatorConfig Config { get; init; } = SimulatorConfig.Default;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    public TimeMode Mode { get; init; } = TimeMode.Timed;

    /// <summary>All chance comes from it: ids, delays, crashes, faults.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether GameLift's default request rates are held.</summary>
    public bool EnforceRates { get; init; }

    /// <summary>Whether signatures are computed and compared; the keys are the configuration's.</summary>
    public bool VerifySignatures { get; init; }

    public TextWriter? AccessLog { get; init; }

    /// <summary>Where each event is posted to, as EventBridge would.</summary>
    public Uri? EventTarget { get; init; }

    /// <summary>Takes each event in the process; an exception has it delivered again, a few times.</summary>
    public Func<JsonObject, CancellationToken, Task>? EventHandler { get; init; }
}
