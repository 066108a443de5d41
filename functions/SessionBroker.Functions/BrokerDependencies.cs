using Microsoft.Extensions.Logging;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Functions;

/// <summary>The clock, new ids, randomness and the log.</summary>
/// <param name="Jitter">Spreads retries and passes; seeded in simulations, safe to share elsewhere.</param>
public sealed record BrokerDependencies(TimeProvider Time, IIds Ids, Random Jitter, ILoggerFactory Log);
