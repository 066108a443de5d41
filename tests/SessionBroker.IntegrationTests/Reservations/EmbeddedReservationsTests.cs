using SessionBroker.DevStack.Store;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.IntegrationTests.Reservations;

public sealed class EmbeddedReservationsTests : ReservationsContract
{
    public EmbeddedReservationsTests() => Store = new EmbeddedReservations(Time);

    protected override IReservations Store { get; }
}
