using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.DevStack.DynamoDbLocal;
using SessionBroker.DynamoDbEmulator;

namespace SessionBroker.DevStack;

/// <summary>
/// The DynamoDB that a stack runs on: the client for handlers in this process, the address for those in others.
/// </summary>
internal sealed class RunningStore : IAsyncDisposable
{
    public const string TableName = "sessionbroker-reservations";

    private readonly IAsyncDisposable? _server;

    private RunningStore(IAmazonDynamoDB client, string description, IAsyncDisposable? server = null) =>
        (Client, Description, _server) = (client, description, server);

    public IAmazonDynamoDB Client { get; }

    /// <summary>For a person.</summary>
    public string Description { get; }

    /// <summary>Null for the embedded store, which only this process sees.</summary>
    public string? Url { get; private init; }

    public static async Task<RunningStore> StartAsync(
        StoreChoice choice, string region, TimeProvider time, CancellationToken cancellationToken)
    {
        switch (choice)
        {
            case StoreChoice.DynamoDb(var url):
                return await OpenAsync(url, server: null, region, cancellationToken);
            case StoreChoice.DynamoDbLocal(var tools):
                var server = await DynamoDbLocalServer.StartAsync(tools, TimeProvider.System, cancellationToken);
                return await OpenAsync(server.Url, server, region, cancellationToken);
            default:
                var emulator = new InMemoryDynamoDb(time);
                await TableSchema.CreateAsync(emulator, TableName, cancellationToken);
                return new RunningStore(emulator, "embedded, deleted when the stack stops");
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private static async Task<RunningStore> OpenAsync(
        string url, IAsyncDisposable? server, string region, CancellationToken cancellationToken)
    {
        var client = DynamoDbClients.Create(new Uri(url), region, BrokerDeployment.Credentials);
        var description = server is null ? $"DynamoDB at {url}" : $"DynamoDB Local at {url}";
        var store = new RunningStore(client, description, server) { Url = url };
        try
        {
            await TableSchema.CreateAsync(client, TableName, cancellationToken);
            return store;
        }
        catch (ResourceInUseException)
        {
            // A running DynamoDB still has the table and its items.
            return store;
        }
        catch (Exception exception) when (
            exception is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            await store.DisposeAsync();
            throw new StartFaultException($"DynamoDB at {url} cannot create the table: {exception.Message}", exception);
        }
    }
}
