using SessionBroker.Domain.Idempotency;
using SessionBroker.Simulation.Broker;
using SessionBroker.Simulation.Wire;

namespace SessionBroker.SimulationTests;

/// <summary>
/// The combination of the largest clock difference, the slowest call and the oldest read is too rare for a seed to find
/// a margin that is seconds too short.
/// </summary>
public sealed class LeaseMarginTests
{
    [Fact]
    public void A_lease_outlasts_all_that_its_owner_can_have_sent() => Lease.Margin.ShouldBeGreaterThanOrEqualTo(
        (2 * BrokerInstance.SkewMax) + Network.SlowRequestMax + NetworkedGameLift.LagMax);
}
