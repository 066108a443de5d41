using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Idempotency;

/// <summary>
/// The stored error of a reservation or of a game session request, so that a repeated request gets the same answer.
/// </summary>
public sealed record RecordedError(ErrorKind Kind, string Message, Upstream? Upstream)
{
    public static RecordedError From(BrokerError error) => new(error.Kind, error.Message, error.Upstream);

    public BrokerError ToError() => new(Kind, Message) { Upstream = Upstream };

    /// <summary>
    /// The answer to a refused request: the refusal if it was recorded, otherwise what another function recorded first.
    /// A permanent error is returned only after it was recorded as the key's answer, because the key's next request
    /// could otherwise get a different answer.
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
