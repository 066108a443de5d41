using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;

namespace SessionBroker.Functions.Starting;

/// <summary>
/// The process of one function, from its settings to its end. Everything that does not need a request is done in
/// Lambda's initialization phase, where a failure is reported as one and a full core is free.
/// </summary>
/// <param name="environment">Gives a variable's value, or null.</param>
/// <param name="errors">Takes a line that says why the function cannot start.</param>
internal sealed class BrokerFunction(
    Func<string, string?> environment, BrokerDependencies dependencies, TextWriter errors) : IDisposable
{
    private AwsClients? _clients;
    private Func<Stream, ILambdaContext, Task<Stream>>? _handler;

    /// <returns>The process's exit code.</returns>
    public async Task<int> RunAsync()
    {
        if (environment("AWS_LAMBDA_RUNTIME_API") is null)
        {
            await errors.WriteLineAsync(
                "bootstrap: AWS_LAMBDA_RUNTIME_API is not set; Lambda sets it, and so does ./broker up --aot.");
            return 2;
        }

        using var bootstrap = LambdaBootstrapBuilder.Create(InvokeAsync).UseBootstrapHandler(InitializeAsync).Build();
        try
        {
            await bootstrap.RunAsync();
            return 0;
        }
        catch (SettingsException exception)
        {
            await errors.WriteLineAsync(exception.Message);
            return 2;
        }
        catch (RuntimeApiClientException) when (_handler is null)
        {
            // The failure at start could not be reported: there is no Runtime API.
            return 2;
        }
    }

    public void Dispose() => _clients?.Dispose();

    private Task<Stream> InvokeAsync(Stream input, ILambdaContext context) => _handler!(input, context);

    private async Task<bool> InitializeAsync()
    {
        var settings = BrokerSettings.Read(environment);
        _clients = new AwsClients(dependencies.Time);
        var ports = AwsPorts.Over(_clients.GameLift, _clients.DynamoDb, settings.TableName, dependencies);
        var handler = environment("_HANDLER") ?? "";
        _handler = new Composition(settings, ports, dependencies).Handler(handler);

        await WarmUp.RunAsync(
            _clients.ConnectionsTo(UsedServices.Of(handler)),
            RehearseAsync,
            dependencies);
        return true;

        async Task RehearseAsync()
        {
            using var rehearsal = new Rehearsal(settings, dependencies);
            await rehearsal.RunAsync(handler);
        }
    }
}
