namespace SessionBroker.Domain.Joining;

/// <summary>How long one invocation works on a shared game session.</summary>
internal static class JoinTurn
{
    /// <summary>What is not done by then is left to the next turn.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    /// <summary>The lease of a turn in which seats are made: no call of it can be in progress afterwards.</summary>
    public static readonly TimeSpan Lease = Time + Idempotency.Lease.Margin;

    /// <summary>
    /// The lease of a turn that only asks GameLift: DescribeGameSessions allows 20 calls a second for the whole
    /// account.
    /// </summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);
}
