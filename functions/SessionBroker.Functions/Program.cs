// The one executable behind every function of template.yaml: _HANDLER says which of them this is.
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;

using SessionBroker.Aws.DynamoDb;
using SessionBroker.Aws.GameLift;
using SessionBroker.Domain.Identity;
using SessionBroker.Functions;
using SessionBroker.Functions.Logging;

using LogLevel = Microsoft.Extensions.Logging.LogLevel;

#pragma warning disable RS0030 // The one file that reads the environment and writes to the console.
using var log = new JsonLines(Console.Out.WriteLine, LogLevel.Information, TimeProvider.System);
Func<Stream, ILambdaContext, Task<Stream>>? handler = null;
using var wrapper = HandlerWrapper.GetHandlerWrapper((input, context) => handler!(input, context));
using var bootstrap = new LambdaBootstrap(wrapper, ComposeAsync);
try
{
    await bootstrap.RunAsync();
    return 0;
}
catch (SettingsException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 2;
}

// In the initialization phase, so that what is missing is reported to Lambda as an initialization error.
Task<bool> ComposeAsync()
{
    var settings = BrokerSettings.Read(Environment.GetEnvironmentVariable);
    var reservations = new DynamoDbReservations(DynamoDbClients.Create(), settings.TableName, TimeProvider.System);
    var surroundings = new Surroundings(TimeProvider.System, new RandomIds(), new Random(), log);
    var ports = AwsPorts.Over(GameLiftClients.Create(), reservations, surroundings);
    handler = new Composition(settings, ports, surroundings).Handler(Environment.GetEnvironmentVariable("_HANDLER"));
    return Task.FromResult(true);
}
