using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Idempotency;

/// <summary>The answer to a request that was refused, once the refusal was to be recorded.</summary>
public static class RecordedRefusal
{
    /// <summary>
    /// The refusal where it is recorded, or else what another function has recorded first. A permanent refusal is kept
    /// as its key's answer: it is told only once it is recorded, since the key's next request may otherwise be answered
    /// differently.
    /// </summary>
    /// <param name="written">What writing <paramref name="refused"/> gave.</param>
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
