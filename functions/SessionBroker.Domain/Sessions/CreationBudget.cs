using System.Collections.Immutable;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Sessions;

/// <summary>
/// How many game sessions a player may ask for within any hour. A request counts once, by its Idempotency-Key, and
/// whatever came of it: a client that follows Retry-After repeats a request with its key, which counts no more.
/// </summary>
public sealed record CreationBudget(int PerHourMax)
{
    public static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <param name="counted">When the player made those that were counted before.</param>
    /// <returns>Those that count from now on, this one among them, or
    /// <see cref="ErrorKind.GameSessionLimitReached"/>.</returns>
    public Result<ImmutableArray<DateTimeOffset>> Count(ImmutableArray<DateTimeOffset> counted, DateTimeOffset now)
    {
        ImmutableArray<DateTimeOffset> counting = [.. counted.Where(at => now - at < Period).Order()];
        if (counting.Length >= PerHourMax) return Spent(counting[^PerHourMax] + Period - now);
        return counting.Add(now);
    }

    private BrokerError Spent(TimeSpan wait) => new(
        ErrorKind.GameSessionLimitReached,
        $"You may ask for {PerHourMax} game sessions an hour; join one, or ask again after Retry-After.")
    { RetryAfter = wait };
}
