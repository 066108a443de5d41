namespace SessionBroker.EndToEndTests.Crashes;

/// <summary>The one thing that goes wrong in an invocation.</summary>
/// <param name="Call">Which call of the invocation it strikes, from 1.</param>
/// <param name="KillAsync">Ends the function's process, and returns when it is gone.</param>
internal sealed record CallFault(int Call, FaultMode Mode, Func<Task> KillAsync)
{
    public bool IsCrash => Mode is FaultMode.CrashBefore or FaultMode.CrashAfter;

    public bool LetsTheCallThrough => Mode is FaultMode.CrashAfter or FaultMode.TimeOutAfter;
}
