namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

/// <summary>The life of a ticket, in its order; the first four are live.</summary>
internal enum TicketStatus
{
    Queued,
    Searching,
    RequiresAcceptance,
    Placing,
    Completed,
    Failed,
    Cancelled,
    TimedOut,
}
