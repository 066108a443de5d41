using SessionBroker.GameLiftSimulator.Protocol.Rates;
using SessionBroker.GameLiftSimulator.Protocol.Signing;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Protocol;

/// <summary>The checks before every operation: signature and request rate. Each is off if it is null.</summary>
internal sealed class Admission(SignatureVerifier? verifier, RequestRates? rates)
{
    public ServiceError? Check(WireRequest request, string operation)
    {
        if (SignatureHeaderReader.TryRead(request, out var header) is { } unread)
            return unread;
        if (verifier?.Verify(request, header!) is { } unverified)
            return unverified;
        return rates?.TryTake(operation) == false ? WireErrors.RateExceeded : null;
    }
}
