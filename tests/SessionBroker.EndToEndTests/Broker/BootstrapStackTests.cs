using SessionBroker.DevStack;
using SessionBroker.TestKit;

namespace SessionBroker.EndToEndTests.Broker;

/// <summary>
/// The stack as it is deployed: the native executable behind a Lambda Runtime API, over AWS's own DynamoDB Local.
/// </summary>
public sealed class BootstrapStackTests(BootstrapStackTests.Fixture fixture)
    : BrokerScenarios, IClassFixture<BootstrapStackTests.Fixture>
{
    protected override BrokerStack Stack
    {
        get
        {
            Assert.SkipUnless(
            fixture.Stack is not null,
            "There is no native executable: the tools of the native compiler are missing.");
            return fixture.Stack;
        }
    }

    public sealed class Fixture : IAsyncLifetime
    {
        public BrokerStack? Stack { get; private set; }

        public async ValueTask InitializeAsync()
        {
            if (TestSettings.BootstrapPath is not { } bootstrap) return;
            Stack = await BrokerStack.StartAsync(new DevStackOptions
            {
                Store = new StoreChoice.DynamoDbLocal(Repository.ToolsFolder),
                BootstrapPath = bootstrap,
            });
        }

        public async ValueTask DisposeAsync()
        {
            if (Stack is not null) await Stack.DisposeAsync();
        }
    }
}
