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
if (Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API") is null)
{
    await Console.Error.WriteLineAsync(
        "bootstrap: AWS_LAMBDA_RUNTIME_API is not set; Lambda sets it, and so does ./broker up --aot.");
    return 2;
}

using var log = new JsonLoggerFactory(Console.Out.WriteLine, LogLevel.Information, TimeProvider.System);
var handler = new Lazy<Func<Stream, ILambdaContext, Task<Stream>>>(() => Compose(log));
using var bootstrap = LambdaBootstrapBuilder
    .Create((input, context) => handler.Value(input, context))
    // In the initialization phase, so that a failure at start is reported to Lambda as an initialization error.
    .UseBootstrapHandler(() => Task.FromResult(handler.Value is not null))
    .Build();
try
{
    await bootstrap.RunAsync();
    return 0;
}
catch (SettingsException)
{
    return 2;
}
catch (RuntimeApiClientException) when (!handler.IsValueCreated)
{
    // The failure at start could not be reported: there is no Runtime API.
    return 2;
}

static Func<Stream, ILambdaContext, Task<Stream>> Compose(JsonLoggerFactory log)
{
    try
    {
        var settings = BrokerSettings.Read(Environment.GetEnvironmentVariable);
        // Random.Shared may be drawn from by several calls at once, which one invocation can have under way.
        var dependencies = new BrokerDependencies(TimeProvider.System, new RandomIds(), Random.Shared, log);
        var ports = AwsPorts.Over(
            GameLiftClients.Create(), DynamoDbClients.Create(), settings.TableName, dependencies);
        return new Composition(settings, ports, dependencies).Handler(Environment.GetEnvironmentVariable("_HANDLER"));
    }
    catch (SettingsException exception)
    {
        Console.Error.WriteLine(exception.Message);
        throw;
    }
}
