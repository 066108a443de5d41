namespace SessionBroker.Benchmarks.StandIns;

/// <summary>Where a stand-in process answers.</summary>
/// <param name="Calls">Tells the calls since it was last asked, by operation.</param>
internal sealed record StandInAddresses(ServiceAddresses Plain, ServiceAddresses Tls, string Calls);
