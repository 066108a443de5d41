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
Func<Stream, ILambdaContext, Task<Stream>>? handler = null;
SettingsException? refusal = null;
using var wrapper = HandlerWrapper.GetHandlerWrapper((input, context) => handler!(input, context));
using var bootstrap = new LambdaBootstrap(wrapper, ComposeAsync);
try
{
    await bootstrap.RunAsync();
    return 0;
}
catch (Exception exception) when (exception is SettingsException or RuntimeApiClientException && refusal is not null)
{
    // It is reported to Lambda too, where its Runtime API answers.
    await Console.Error.WriteLineAsync(refusal.Message);
    return 2;
}

// In the initialization phase, so that what is missing is reported to Lambda as an initialization error.
Task<bool> ComposeAsync()
{
    try
    {
        var settings = BrokerSettings.Read(Environment.GetEnvironmentVariable);
        // Random.Shared may be drawn from by several calls at once, which one invocation can have under way.
        var dependencies = new BrokerDependencies(TimeProvider.System, new RandomIds(), Random.Shared, log);
        var ports = AwsPorts.Over(
            GameLiftClients.Create(), DynamoDbClients.Create(), settings.TableName, dependencies);
        var name = Environment.GetEnvironmentVariable("_HANDLER");
        handler = new Composition(settings, ports, dependencies).Handler(name);
        return Task.FromResult(true);
    }
    catch (SettingsException exception)
    {
        refusal = exception;
        throw;
    }
}
