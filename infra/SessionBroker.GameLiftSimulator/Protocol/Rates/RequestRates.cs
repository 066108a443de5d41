using SessionBroker.GameLiftSimulator.Protocol.Model;

namespace SessionBroker.GameLiftSimulator.Protocol.Rates;

/// <summary>
/// GameLift's default request rates (contract.json, defaultRate and accountThrottle): a bucket for each operation
/// that has one and one for the account. A refused request costs no token in either.
/// </summary>
internal sealed class RequestRates
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly TokenBucket _account;
    private readonly Dictionary<string, TokenBucket> _operations;

    public RequestRates(ServiceModel model, TimeProvider time)
    {
        var now = time.GetTimestamp();
        _time = time;
        _account = new TokenBucket(model.AccountRate, now);
        _operations = model.Operations.Values
            .Where(operation => operation.Rate is not null)
            .ToDictionary(
                operation => operation.Name,
                operation => new TokenBucket(operation.Rate!, now),
                StringComparer.Ordinal);
    }

    public bool TryTake(string operation)
    {
        lock (_lock)
        {
            var own = _operations.GetValueOrDefault(operation);
            if (!_account.HasToken(_time) || own?.HasToken(_time) == false)
                return false;
            _account.Take();
            own?.Take();
            return true;
        }
    }
}
