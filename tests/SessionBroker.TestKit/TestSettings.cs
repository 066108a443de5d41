namespace SessionBroker.TestKit;

/// <summary>What `./broker test` tells the tests through the environment.</summary>
public static class TestSettings
{
#pragma warning disable RS0030 // The one file of the tests that reads the environment.
    /// <summary>The native executable that it has built; null where the native compiler is missing.</summary>
    public static string? BootstrapPath { get; } = Environment.GetEnvironmentVariable("SESSIONBROKER_BOOTSTRAP");

    /// <summary>The seed to run again; null for those of the gate.</summary>
    public static string? Seed { get; } = Environment.GetEnvironmentVariable("SESSIONBROKER_SEED");
#pragma warning restore RS0030
}
