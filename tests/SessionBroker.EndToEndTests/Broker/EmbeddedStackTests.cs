using SessionBroker.DevStack;

namespace SessionBroker.EndToEndTests.Broker;

/// <summary>The stack as `./broker up` starts it: handlers in the process, the embedded store.</summary>
public sealed class EmbeddedStackTests(EmbeddedStackTests.Fixture fixture)
    : BrokerScenarios, IClassFixture<EmbeddedStackTests.Fixture>
{
    protected override BrokerStack Stack => fixture.Stack;

    public sealed class Fixture : IAsyncLifetime
    {
        public BrokerStack Stack { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Stack = await BrokerStack.StartAsync(new DevStackOptions());

        public ValueTask DisposeAsync() => Stack.DisposeAsync();
    }
}
