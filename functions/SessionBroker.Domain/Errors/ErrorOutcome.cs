namespace SessionBroker.Domain.Errors;

/// <summary>What is known about a request that ended with an error.</summary>
public enum ErrorOutcome
{
    /// <summary>The call was not carried out; the same call may succeed if it is repeated.</summary>
    NothingDone,

    /// <summary>
    /// GameLift may have carried out the call although it did not return a result: a time-out after sending, a broken
    /// connection, an internal error. Such an error is never treated as a refusal.
    /// </summary>
    Unknown,

    /// <summary>Refused temporarily: the same request can succeed later without a change.</summary>
    Transient,

    /// <summary>
    /// Refused until something changes: the request, the player's seats, a permission, a free slot in the session. The
    /// error is not stored for the Idempotency-Key.
    /// </summary>
    Refused,

    /// <summary>
    /// Refused for as long as the Idempotency-Key is stored: the error is stored as the key's answer.
    /// </summary>
    Permanent,
}
