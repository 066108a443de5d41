using System.CommandLine;
using SessionBroker.Cli.CommandLine;

namespace SessionBroker.Cli.Up;

/// <summary>`broker up`: runs the whole stack on this machine until it is stopped.</summary>
internal static class UpCommand
{
    public const int ApiPort = 3000;
    private const int GameLiftPort = 3001;

    public static Command Create(Terminal terminal)
    {
        var port = CommonOptions.Port("--port", ApiPort, "Where the API listens");
        var gameLiftPort = CommonOptions.Port("--gamelift-port", GameLiftPort, "Where the GameLift simulator listens");
        var config = CommonOptions.ExistingFile("--config", "Simulated fleets, instead of the built-in ones");
        var dynamoDb = DynamoDb();
        var aot = new Option<bool>("--aot") { Description = "Run the real bootstrap behind a Runtime API" };
        var readyFile = new Option<FileInfo>("--ready-file")
        {
            Description = "Written when all is ready: {\"api\", \"gameLift\", \"token\"}",
            HelpName = "FILE",
        };
        var command = new ExampleCommand(
            "up",
            "Start the API, the GameLift simulator and a store on this machine; Ctrl-C ends them.",
            "./broker up",
            "./broker up --port 0 --gamelift-port 0 --ready-file /tmp/stack.json",
            "./broker up --aot        # as close to AWS as a laptop gets",
            "./broker up --config fleets.yaml")
        {
            port, gameLiftPort, config, dynamoDb, aot, readyFile,
        };
        command.SetAction((parsed, stopped) => new UpSession(terminal, new UpSettings
        {
            ApiPort = parsed.GetValue(port),
            GameLiftPort = parsed.GetValue(gameLiftPort),
            ConfigFile = parsed.GetValue(config)?.FullName,
            UsesDynamoDb = parsed.GetResult(dynamoDb) is not null,
            DynamoDbUrl = parsed.GetValue(dynamoDb),
            UsesBootstrap = parsed.GetValue(aot),
            ReadyFile = parsed.GetValue(readyFile)?.FullName,
        }).RunAsync(stopped));
        return command;
    }

    private static Option<string> DynamoDb()
    {
        var option = CommonOptions.Url("--dynamodb", "Keep data in DynamoDB Local, or in the DynamoDB at URL");
        option.Arity = ArgumentArity.ZeroOrOne;
        return option;
    }
}
