using SessionBroker.Domain.Errors;

namespace SessionBroker.Aws.GameLift;

/// <summary>
/// The retry policy of each operation of GameLift. The SDK's retries are off: it would repeat CreatePlayerSession,
/// which creates a second seat, and retry LimitExceededException, which does not succeed.
/// </summary>
internal static class GameLiftRetries
{
    private static readonly RetryPolicy Reading = new(true, 4, Between(milliseconds: 50, seconds: 1));

    // Because of its IdempotencyToken, GameLift answers a repeated call with the session that the first call started.
    private static readonly RetryPolicy WithToken = new(true, 4, Between(milliseconds: 100, seconds: 2));

    // A repeated call sets the same values again.
    private static readonly RetryPolicy Setting = WithToken;

    // What has ended is not ended again: GameLift refuses the repetition, which is the good answer there.
    private static readonly RetryPolicy Ending = WithToken;

    // There is no token: the call is repeated only if GameLift certainly did nothing.
    private static readonly RetryPolicy NotIdempotent = new(false, 3, Between(milliseconds: 100, seconds: 1));

    /// <summary>By operation name; docs/reliability.md has the same table.</summary>
    public static readonly IReadOnlyDictionary<string, RetryPolicy> Policies = new Dictionary<string, RetryPolicy>(
        StringComparer.Ordinal)
    {
        ["AcceptMatch"] = Setting,
        ["CreateGameSession"] = WithToken,
        ["CreatePlayerSession"] = NotIdempotent,
        ["CreatePlayerSessions"] = NotIdempotent,
        ["DescribeGameSessionPlacement"] = Reading,
        ["DescribeGameSessions"] = Reading,
        ["DescribeMatchmaking"] = Reading,
        ["DescribePlayerSessions"] = Reading,
        ["GetGameSessionLogUrl"] = Reading,
        ["GetPlayerConnectionDetails"] = Reading,
        ["ResolveAlias"] = Reading,
        ["SearchGameSessions"] = Reading,
        ["StartGameSessionPlacement"] = WithToken,
        ["StartMatchmaking"] = NotIdempotent,
        ["StopGameSessionPlacement"] = Ending,
        ["StopMatchmaking"] = Ending,
        ["TerminateGameSession"] = Ending,
        ["UpdateGameSession"] = Setting,
    };

    public static RetryPolicy Of(string operation) => Policies[operation];

    private static Backoff Between(int milliseconds, int seconds) =>
        new(TimeSpan.FromMilliseconds(milliseconds), TimeSpan.FromSeconds(seconds));
}
