namespace SessionBroker.Domain.Errors;

/// <summary>Whether a call that ended with an error may have had its effect all the same.</summary>
public static class Outcomes
{
    /// <summary>
    /// True where GameLift may hold what was asked for although no good answer came: a time-out after sending, a broken connection, a 500. Such an
    /// error is never taken for a refusal.
    /// </summary>
    public static bool MayHaveHappened(this ErrorKind kind) => kind switch
    {
        ErrorKind.UpstreamFailed or ErrorKind.UpstreamTimedOut => true,
        _ => false,
    };
}
