namespace SessionBroker.Domain.Errors;

/// <summary>What an error tells of the request that ended with it.</summary>
public enum ErrorOutcome
{
    /// <summary>The call was not carried out; the same call, made again in a moment, may succeed.</summary>
    NothingDone,

    /// <summary>
    /// GameLift may have done what was asked for although no good answer came: a time-out after sending, a broken
    /// connection, a 500. Such an error is never taken for a refusal.
    /// </summary>
    Unknown,

    /// <summary>Refused for now: the same request can succeed later without anyone changing it.</summary>
    Transient,

    /// <summary>
    /// Refused until someone changes something: another request, a seat that is left, a permission, a session that
    /// gets a free slot. Nothing is kept for the Idempotency-Key.
    /// </summary>
    Refused,

    /// <summary>Refused for as long as the Idempotency-Key is remembered: kept as the key's answer.</summary>
    Permanent,
}
