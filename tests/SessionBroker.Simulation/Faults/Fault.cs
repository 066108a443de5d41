namespace SessionBroker.Simulation.Faults;

/// <summary>What can go wrong, at every call that a function makes and at every request that a client sends.</summary>
internal enum Fault
{
    /// <summary>The function is gone, before, during or after a call; what it sent is not.</summary>
    Crash,

    /// <summary>The service turns the call away and does nothing.</summary>
    Refuse,

    /// <summary>There is no connection: nothing is sent.</summary>
    Unreachable,

    /// <summary>The call never arrives.</summary>
    LoseRequest,

    /// <summary>The call has its effect, and its answer never arrives.</summary>
    LoseAnswer,

    /// <summary>The service answers that it has failed, before or after the effect.</summary>
    Fail,

    /// <summary>The call, or its answer, takes seconds.</summary>
    Slow,

    /// <summary>A call overtakes one that was sent before it.</summary>
    Reorder,

    /// <summary>A write to the store arrives twice: the AWS SDK has sent it again.</summary>
    DuplicateWrite,

    /// <summary>A write to the store is refused: another transaction has one of its items in hand.</summary>
    Conflict,

    /// <summary>A client's request arrives twice.</summary>
    DuplicateRequest,

    /// <summary>A client gives up waiting, or its answer is lost; the function goes on.</summary>
    ClientGivesUp,

    /// <summary>A read of the store that may be behind shows what was true moments ago.</summary>
    StaleRead,

    /// <summary>GameLift describes what was true moments ago: the newest is missing, and statuses are old.</summary>
    StaleGameLift,

    /// <summary>An invocation runs on a clock that is off by more than half a second.</summary>
    ClockSkew,
}
