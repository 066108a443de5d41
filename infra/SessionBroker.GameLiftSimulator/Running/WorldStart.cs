using SessionBroker.GameLiftSimulator.Config;

namespace SessionBroker.GameLiftSimulator.Running;

/// <summary>How a world begins, at start and after each reset: always the same, but for the time.</summary>
internal sealed class WorldStart(GameLiftServerOptions options, Uri url)
{
    public World.World Begin(DateTimeOffset now)
    {
        var config = options.Config;
        var behaviour = config.Options with { BaseUrl = url.ToString().TrimEnd('/') };
        return options.Mode == TimeMode.Immediate
            ? new World.World(ImmediateSetup.Hurry(behaviour), ImmediateSetup.Hurry(config.Setup), options.Seed, now)
            : new World.World(behaviour, config.Setup, options.Seed, now);
    }
}
