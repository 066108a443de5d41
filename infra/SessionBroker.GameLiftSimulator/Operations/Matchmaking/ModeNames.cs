using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

/// <summary>The modes of a configuration as the service writes them.</summary>
internal static class ModeNames
{
    internal static FlexMatchMode? FlexMatch(string? name) => name switch
    {
        "WITH_QUEUE" => FlexMatchMode.WithQueue,
        "STANDALONE" => FlexMatchMode.Standalone,
        _ => null,
    };

    internal static BackfillMode? Backfill(string? name) => name switch
    {
        "MANUAL" => BackfillMode.Manual,
        "AUTOMATIC" => BackfillMode.Automatic,
        _ => null,
    };

    internal static string? Wire(FlexMatchMode? mode) => mode switch
    {
        FlexMatchMode.WithQueue => "WITH_QUEUE",
        FlexMatchMode.Standalone => "STANDALONE",
        null => null,
    };

    internal static string? Wire(BackfillMode? mode) => mode switch
    {
        BackfillMode.Manual => "MANUAL",
        BackfillMode.Automatic => "AUTOMATIC",
        null => null,
    };
}
