using SessionBroker.GameLiftSimulator.Protocol.Rates;
using SessionBroker.GameLiftSimulator.Protocol.Signing;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Protocol;

/// <summary>
/// What stands before every operation: who asks, and how often. Either check may be switched off by its absence.
/// </summary>
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
