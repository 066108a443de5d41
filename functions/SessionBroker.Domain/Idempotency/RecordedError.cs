using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Idempotency;

/// <summary>Why a reservation FAILED, kept so that a repeated request is answered as the first one was.</summary>
public sealed record RecordedError(ErrorKind Kind, string Message, Upstream? Upstream)
{
    public static RecordedError From(BrokerError error) => new(error.Kind, error.Message, error.Upstream);

    public BrokerError ToError() => new(Kind, Message) { Upstream = Upstream };
}
