using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Idempotency;

/// <summary>The answer to a refused request after the attempt to record the refusal.</summary>
public static class RecordedRefusal
{
    /// <summary>
    /// The refusal if it was recorded, otherwise what another function recorded first. A permanent error is returned
    /// only after it was recorded as the key's answer, because the key's next request could otherwise get a different
    /// answer.
    /// </summary>
    /// <param name="written">The result of writing <paramref name="refused"/>.</param>
    public static Result<TAnswer> Answer<TRecord, TAnswer>(
        BrokerError refusal, TRecord refused, Result<TRecord> written, Func<TRecord, Result<TAnswer>> answer)
        where TRecord : notnull
        where TAnswer : notnull
    {
        if (!written.TryGet(out var now, out var unrecorded))
            return refusal.Kind.IsPermanent() ? unrecorded : refusal;
        return now.Equals(refused) ? refusal : answer(now);
    }
}
