namespace SessionBroker.Simulation.Wire;

/// <summary>How a call ended, as the one who made it sees it.</summary>
internal enum DeliveryKind
{
    Answered,

    /// <summary>It was turned away: nothing was done.</summary>
    Refused,

    /// <summary>It was never sent.</summary>
    NotSent,

    /// <summary>The service says that it has failed: nobody knows what was done.</summary>
    Failed,

    /// <summary>No answer came: nobody knows what was done.</summary>
    Unanswered,
}
