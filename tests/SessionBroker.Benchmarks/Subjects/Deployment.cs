using SessionBroker.Benchmarks.StandIns;
using SessionBroker.DevStack;
using SessionBroker.GameLiftSimulator;

namespace SessionBroker.Benchmarks.Subjects;

/// <summary>The environment that every subject gets: the settings of ours, and where the stand-ins are.</summary>
internal sealed class Deployment(StandIn standIn, TrustStore trust)
{
    public async Task<RunningSubject> StartAsync(
        Subject subject, bool usesTls, CancellationToken cancellationToken) =>
        await RunningSubject.StartAsync(subject, VariablesFor(subject, usesTls), cancellationToken);

    private Dictionary<string, string> VariablesFor(Subject subject, bool usesTls)
    {
        var keys = BrokerDeployment.Credentials.GetCredentials();
        var setup = new GameLiftServerOptions().Config.Setup;
        var services = usesTls ? standIn.Addresses.Tls : standIn.Addresses.Plain;
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["_HANDLER"] = "CreatePlayerSession",
            ["AWS_LAMBDA_FUNCTION_NAME"] = "CreatePlayerSession",
            ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = "512",
            ["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST",
            ["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand",
            ["AWS_REGION"] = "us-east-1",
            ["AWS_ACCESS_KEY_ID"] = keys.AccessKey,
            ["AWS_SECRET_ACCESS_KEY"] = keys.SecretKey,
            ["AWS_ENDPOINT_URL_GAMELIFT"] = services.GameLift,
            ["AWS_ENDPOINT_URL_DYNAMODB"] = services.DynamoDb,
            ["TABLE_NAME"] = "reservations",
            ["DESTINATIONS"] = DestinationsSetting.Of(setup).ToJsonString(),
            ["TZ"] = ":UTC",
        };
        foreach (var (name, value) in trust.VariablesFor(subject))
            variables[name] = value;
        return variables;
    }
}
