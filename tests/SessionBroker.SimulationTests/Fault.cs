namespace SessionBroker.SimulationTests;

/// <summary>What can go wrong at one call.</summary>
internal enum Fault
{
    /// <summary>The function is gone; what it sent is not.</summary>
    Die,

    /// <summary>The service turns the call away and does nothing.</summary>
    Refuse,

    /// <summary>The call never arrives.</summary>
    LoseRequest,

    /// <summary>The call has its effect, and its answer never arrives.</summary>
    LoseAnswer,

    /// <summary>The call takes seconds.</summary>
    Slow,
}
