using SessionBroker.GameLiftSimulator.Protocol.Model;

namespace SessionBroker.GameLiftSimulator.Protocol.Rates;

/// <summary>A bucket that starts full and fills by the clock; its owner holds the lock.</summary>
internal sealed class TokenBucket(RequestRate rate, long startTimestamp)
{
    private double _tokens = rate.Burst;
    private long _filled = startTimestamp;

    public bool HasToken(TimeProvider time)
    {
        var now = time.GetTimestamp();
        _tokens = Math.Min(rate.Burst, _tokens + (time.GetElapsedTime(_filled, now).TotalSeconds * rate.PerSecond));
        _filled = now;
        return _tokens >= 1;
    }

    public void Take() => _tokens--;
}
