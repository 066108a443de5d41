using System.Collections.Frozen;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Aws.GameLift;

/// <summary>
/// How each operation of GameLift is tried again. The SDK itself never does: it would repeat CreatePlayerSession, which
/// makes a second seat, and LimitExceededException, which stays one.
/// </summary>
internal static class GameLiftRetries
{
    private static readonly RetryPolicy Reading = new(true, 4, Between(milliseconds: 50, seconds: 1));

    // Its IdempotencyToken makes GameLift answer a repetition with the session that the first one started.
    private static readonly RetryPolicy WithToken = new(true, 4, Between(milliseconds: 100, seconds: 2));

    // It sets values: made again, it sets the same ones.
    private static readonly RetryPolicy Setting = WithToken;

    // What has ended is not ended again: GameLift refuses the repetition, which is the good answer there.
    private static readonly RetryPolicy Ending = WithToken;

    // No token: made again only where it is certain that nothing was made.
    private static readonly RetryPolicy NotIdempotent = new(false, 3, Between(milliseconds: 100, seconds: 1));

    /// <summary>By GameLift's names of the operations; docs/reliability.md has the same table for people.</summary>
    public static readonly FrozenDictionary<string, RetryPolicy> Policies = new Dictionary<string, RetryPolicy>(
        StringComparer.Ordinal)
    {
        ["CreateGameSession"] = WithToken,
        ["CreatePlayerSession"] = NotIdempotent,
        ["DescribeGameSessions"] = Reading,
        ["DescribePlayerSessions"] = Reading,
        ["GetGameSessionLogUrl"] = Reading,
        ["GetPlayerConnectionDetails"] = Reading,
        ["ResolveAlias"] = Reading,
        ["SearchGameSessions"] = Reading,
        ["TerminateGameSession"] = Ending,
        ["UpdateGameSession"] = Setting,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static RetryPolicy Of(string operation) => Policies[operation];

    private static Backoff Between(int milliseconds, int seconds) =>
        new(TimeSpan.FromMilliseconds(milliseconds), TimeSpan.FromSeconds(seconds));
}
