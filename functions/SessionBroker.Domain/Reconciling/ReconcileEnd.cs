namespace SessionBroker.Domain.Reconciling;

/// <summary>Why a pass of the reconciler ended.</summary>
public enum ReconcileEnd
{
    /// <summary>Everything that was overdue has been looked at.</summary>
    Complete,

    /// <summary>Its time was up; the next pass goes on.</summary>
    OutOfTime,

    /// <summary>GameLift asked for fewer calls; players' requests need those that it still takes.</summary>
    Throttled,
}
