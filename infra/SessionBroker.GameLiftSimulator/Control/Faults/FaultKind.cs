namespace SessionBroker.GameLiftSimulator.Control.Faults;

/// <summary>What goes wrong on demand.</summary>
public enum FaultKind
{
    /// <summary>ThrottlingException, before the operation.</summary>
    Throttle,

    /// <summary>An error of choice (InternalServiceException unless said), before the operation.</summary>
    Error,

    /// <summary>The operation happens; its answer is late.</summary>
    Latency,

    /// <summary>The connection breaks before the operation happens.</summary>
    DropRequest,

    /// <summary>The operation happens; the connection breaks before its answer.</summary>
    DropAnswer,
}
