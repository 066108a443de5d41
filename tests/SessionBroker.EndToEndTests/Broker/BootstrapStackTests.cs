using SessionBroker.DevStack;
using SessionBroker.TestKit;

namespace SessionBroker.EndToEndTests.Broker;

/// <summary>
/// The stack as it is deployed: the native executable behind a Lambda Runtime API, over AWS's own DynamoDB Local.
/// </summary>
public sealed class BootstrapStackTests(BootstrapStackTests.Fixture fixture)
    : BrokerScenarios, IClassFixture<BootstrapStackTests.Fixture>
{
    protected override BrokerStack Stack => fixture.Required;

    public sealed class Fixture : IAsyncLifetime
    {
        private BrokerStack? _stack;

        /// <summary>The stack; a test is skipped where there is none.</summary>
        public BrokerStack Required
        {
            get
            {
                Assert.SkipUnless(
                    _stack is not null,
                    "There is no native executable: the tools of the native compiler are missing.");
                return _stack;
            }
        }

        public async ValueTask InitializeAsync()
        {
            if (TestSettings.BootstrapPath is not { } bootstrap) return;
            _stack = await BrokerStack.StartAsync(new DevStackOptions
            {
                Store = new StoreChoice.DynamoDbLocal(Repository.ToolsFolder),
                BootstrapPath = bootstrap,
            });
        }

        public async ValueTask DisposeAsync()
        {
            if (_stack is not null) await _stack.DisposeAsync();
        }
    }
}
