namespace SessionBroker.UnitTests.Gateway;

/// <summary>A clock that stands where it was put.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
