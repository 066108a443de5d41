using SessionBroker.DevStack.Store;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.IntegrationTests.SessionStarts;

public sealed class EmbeddedSessionStartsTests : SessionStartsContract
{
    public EmbeddedSessionStartsTests() => Store = new EmbeddedSessionStarts(Time);

    protected override ISessionStarts Store { get; }
}
