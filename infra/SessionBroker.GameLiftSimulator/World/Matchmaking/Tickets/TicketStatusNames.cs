namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

/// <summary>The statuses as the service writes them.</summary>
internal static class TicketStatusNames
{
    extension(TicketStatus status)
    {
        internal bool IsLive => status <= TicketStatus.Placing;

        internal string Wire() => status switch
        {
            TicketStatus.Queued => "QUEUED",
            TicketStatus.Searching => "SEARCHING",
            TicketStatus.RequiresAcceptance => "REQUIRES_ACCEPTANCE",
            TicketStatus.Placing => "PLACING",
            TicketStatus.Completed => "COMPLETED",
            TicketStatus.Failed => "FAILED",
            TicketStatus.Cancelled => "CANCELLED",
            TicketStatus.TimedOut => "TIMED_OUT",
        };
    }
}
