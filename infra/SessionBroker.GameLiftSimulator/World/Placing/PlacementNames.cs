namespace SessionBroker.GameLiftSimulator.World.Placing;

/// <summary>The statuses as the service writes them, in answers and in events.</summary>
internal static class PlacementNames
{
    extension(PlacementStatus status)
    {
        internal string Wire() => status switch
        {
            PlacementStatus.Pending => "PENDING",
            PlacementStatus.Fulfilled => "FULFILLED",
            PlacementStatus.Cancelled => "CANCELLED",
            PlacementStatus.TimedOut => "TIMED_OUT",
            PlacementStatus.Failed => "FAILED",
        };

        internal string EventType() => $"Placement{status}";
    }
}
