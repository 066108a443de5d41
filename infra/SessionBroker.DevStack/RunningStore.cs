using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.DevStack.DynamoDbLocal;
using SessionBroker.DevStack.Store;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.DevStack;

/// <summary>
/// The store that a stack runs on: the ports for handlers in this process, the address for those in others.
/// </summary>
internal sealed class RunningStore : IAsyncDisposable
{
    public const string TableName = "sessionbroker-reservations";

    private readonly IAsyncDisposable? _server;
    private readonly AmazonDynamoDBClient? _client;

    private RunningStore(
        IReservations reservations,
        ISessionStarts sessionStarts,
        string description,
        IAsyncDisposable? server = null,
        AmazonDynamoDBClient? client = null)
    {
        (Reservations, SessionStarts, Description) = (reservations, sessionStarts, description);
        (_server, _client) = (server, client);
    }

    public IReservations Reservations { get; }

    public ISessionStarts SessionStarts { get; }

    /// <summary>For a person.</summary>
    public string Description { get; }

    /// <summary>Null for the embedded store, which only this process sees.</summary>
    public string? Url { get; private init; }

    public static async Task<RunningStore> StartAsync(
        StoreChoice choice, string region, TimeProvider time, Random jitter, CancellationToken cancellationToken)
    {
        switch (choice)
        {
            case StoreChoice.DynamoDb(var url):
                return await OpenAsync(url, server: null, region, time, jitter, cancellationToken);
            case StoreChoice.DynamoDbLocal(var tools):
                var server = await DynamoDbLocalServer.StartAsync(tools, TimeProvider.System, cancellationToken);
                return await OpenAsync(server.Url, server, region, time, jitter, cancellationToken);
            default:
                return new RunningStore(
                    new EmbeddedReservations(time),
                    new EmbeddedSessionStarts(time),
                    "embedded, gone when the stack stops");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private static async Task<RunningStore> OpenAsync(
        string url,
        IAsyncDisposable? server,
        string region,
        TimeProvider time,
        Random jitter,
        CancellationToken cancellationToken)
    {
        var client = DynamoDbClients.Create(new Uri(url), region, BrokerDeployment.Credentials);
        var reservations = new DynamoDbReservations(client, TableName, time, jitter);
        var sessionStarts = new DynamoDbSessionStarts(client, TableName, time);
        var description = server is null ? $"DynamoDB at {url}" : $"DynamoDB Local at {url}";
        var store = new RunningStore(reservations, sessionStarts, description, server, client) { Url = url };
        try
        {
            await TableSchema.CreateAsync(client, TableName, cancellationToken);
            return store;
        }
        catch (ResourceInUseException)
        {
            // A running DynamoDB has the table from the last time, and what is in it.
            return store;
        }
        catch (Exception exception) when (
            exception is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            await store.DisposeAsync();
            throw new StartFaultException($"the DynamoDB at {url} makes no table: {exception.Message}", exception);
        }
    }
}
