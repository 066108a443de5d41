using SessionBroker.Domain.Joining;
using SessionBroker.TestKit;

namespace SessionBroker.IntegrationTests.Reservations;

public sealed class InMemorySharedGameSessionsTests : SharedGameSessionsContract
{
    public InMemorySharedGameSessionsTests() => Store = new InMemoryTable(Time).SharedGameSessions;

    protected override ISharedGameSessions Store { get; }
}
