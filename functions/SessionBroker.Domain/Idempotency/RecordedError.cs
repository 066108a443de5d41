using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Idempotency;

/// <summary>
/// The stored error of a reservation or of a game session request, so that a repeated request gets the same answer.
/// </summary>
public sealed record RecordedError(ErrorKind Kind, string Message, Upstream? Upstream)
{
    public static RecordedError From(BrokerError error) => new(error.Kind, error.Message, error.Upstream);

    public BrokerError ToError() => new(Kind, Message) { Upstream = Upstream };
}
