using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Running;

/// <summary>How a world begins, at start and after each reset: always the same, but for the time.</summary>
internal sealed class WorldStart(GameLiftServerOptions options, Uri url)
{
    public GameLiftState Begin(DateTimeOffset now)
    {
        var behaviour = options.Config.Options with { BaseUrl = url.GetLeftPart(UriPartial.Authority) };
        return new GameLiftState(behaviour, options.Config.Setup, options.Seed, now);
    }
}
