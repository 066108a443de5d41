using Amazon.Runtime;
using SessionBroker.Aws.GameLift;
using SessionBroker.DevStack.Invoking;
using SessionBroker.Functions;
using SessionBroker.GameLiftSimulator.Config;

namespace SessionBroker.DevStack;

/// <summary>
/// Deploys the broker as template.yaml does: gives the functions their settings and what they reach. One set of
/// variables serves both ways of running them, so that handlers in this process start with what a bootstrap would
/// read.
/// </summary>
internal sealed class BrokerDeployment(
    DevStackOptions options, SimulatorConfig config, string gameLiftUrl, RunningStore store, SeededIds ids)
{
    /// <summary>Nothing on loopback asks who calls, but the SDK signs all the same.</summary>
    public static readonly AWSCredentials Credentials = new BasicAWSCredentials("devstack", "devstack");

    public IFunctions Deploy(int seed)
    {
        if (options.BootstrapPath is not { } bootstrap)
            return new InProcessFunctions(Compose(seed), ids, options.Time, options.Loggers);
        if (store.Url is null)
            throw new StartFaultException("the native executable runs in a separate process and needs a DynamoDB");

        return new BootstrapFunctions(bootstrap, Environment(), ids, options.Time, options.Loggers);
    }

    private Func<string, LambdaHandler> Compose(int seed)
    {
        var environment = Environment();
        var settings = BrokerSettings.Read(environment.GetValueOrDefault);
        var gameLift = GameLiftClients.Create(new Uri(gameLiftUrl), config.Region, Credentials);
        var dependencies = new BrokerDependencies(options.Time, ids, new SharedRandom(seed), options.Loggers);
        var ports = AwsPorts.Over(gameLift, store.Client, settings.TableName, dependencies);
        var composition = new Composition(settings, ports, dependencies);
        return name => new LambdaHandler(composition.Handler(name));
    }

    private Dictionary<string, string> Environment()
    {
        var keys = Credentials.GetCredentials();
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TABLE_NAME"] = RunningStore.TableName,
            ["DESTINATIONS"] = DestinationsSetting.Of(config.Setup).ToJsonString(),
            ["MAX_LIVE_SEATS_PER_PLAYER"] = $"{options.LiveSeatsMax}",
            ["MAX_RELEASED_SEATS_PER_PLAYER"] = $"{options.ReleasedSeatsMax}",
            ["MAX_GAME_SESSIONS_PER_PLAYER_PER_HOUR"] = $"{options.GameSessionsPerHourMax}",
            ["AWS_REGION"] = config.Region,
            ["AWS_ACCESS_KEY_ID"] = keys.AccessKey,
            ["AWS_SECRET_ACCESS_KEY"] = keys.SecretKey,
            ["AWS_ENDPOINT_URL_GAMELIFT"] = gameLiftUrl,
            ["AWS_ENDPOINT_URL_DYNAMODB"] = store.Url ?? "",
        };
    }
}
