using Amazon.DynamoDBv2;
using Amazon.Runtime;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.DevStack.DynamoDbLocal;
using SessionBroker.IntegrationTests;
using SessionBroker.TestKit;

[assembly: AssemblyFixture(typeof(DynamoDbLocalFixture))]

namespace SessionBroker.IntegrationTests;

/// <summary>One DynamoDB Local for all tests of this project; each test makes a table of its own.</summary>
public sealed class DynamoDbLocalFixture : IAsyncLifetime
{
    private DynamoDbLocalServer? _server;
    private int _tables;

    public AmazonDynamoDBClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await DynamoDbLocalServer.StartAsync(
            Repository.ToolsFolder, TimeProvider.System, CancellationToken.None);
        Client = DynamoDbClients.Create(new Uri(_server.Url), "us-east-1", new BasicAWSCredentials("test", "test"));
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }

    /// <summary>A new, empty reservation table.</summary>
    public async Task<string> CreateTableAsync()
    {
        var name = $"reservations-{Interlocked.Increment(ref _tables)}";
        await TableSchema.CreateAsync(Client, name, TestContext.Current.CancellationToken);
        return name;
    }
}
