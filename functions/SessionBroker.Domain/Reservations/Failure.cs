using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Reservations;

/// <summary>Why a reservation FAILED, kept so that a repeated request is answered as the first one was.</summary>
public sealed record Failure(ErrorKind Kind, string Message, Upstream? Upstream)
{
    public static Failure From(BrokerError error) => new(error.Kind, error.Message, error.Upstream);

    public BrokerError ToError() => new(Kind, Message) { Upstream = Upstream };
}
