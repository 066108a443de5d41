namespace SessionBroker.EndToEndTests.Crashes;

/// <summary>What happens at one call of a function.</summary>
public enum FaultMode
{
    /// <summary>The function is killed; the call never leaves it.</summary>
    CrashBefore,

    /// <summary>The call has its effect; the function is killed before it hears of it.</summary>
    CrashAfter,

    /// <summary>The call gets lost, and the function waits for its answer until its time is up.</summary>
    TimeOutBefore,

    /// <summary>The call has its effect, its answer gets lost, and the function waits until its time is up.</summary>
    TimeOutAfter,
}
