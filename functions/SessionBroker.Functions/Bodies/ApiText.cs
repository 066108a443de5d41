using System.Diagnostics;
using System.Globalization;
using SessionBroker.Domain.Placements;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Functions.Bodies;

/// <summary>States, modes and times as the API writes them.</summary>
internal static class ApiText
{
    /// <summary>ISO 8601 in UTC with milliseconds.</summary>
    public static string ToText(this DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string ToText(this GameSessionStatus status) => status switch
    {
        GameSessionStatus.Activating => "ACTIVATING",
        GameSessionStatus.Active => "ACTIVE",
        GameSessionStatus.Terminating => "TERMINATING",
        GameSessionStatus.Terminated => "TERMINATED",
        GameSessionStatus.Error => "ERROR",
    };

    public static string ToText(this PlayerSessionCreationPolicy policy) => policy switch
    {
        PlayerSessionCreationPolicy.AcceptAll => "ACCEPT_ALL",
        PlayerSessionCreationPolicy.DenyAll => "DENY_ALL",
    };

    /// <remarks>Of those that are placed, a placement and a ticket have names of their own.</remarks>
    public static string ToText(this PlacingStatus status) => status switch
    {
        PlacingStatus.Pending => "PENDING",
        PlacingStatus.Queued => "QUEUED",
        PlacingStatus.Searching => "SEARCHING",
        PlacingStatus.RequiresAcceptance => "REQUIRES_ACCEPTANCE",
        PlacingStatus.Placing => "PLACING",
        PlacingStatus.Placed => "PLACED",
        PlacingStatus.Cancelled => "CANCELLED",
        PlacingStatus.TimedOut => "TIMED_OUT",
        PlacingStatus.Failed => "FAILED",
    };

    public static string ToText(this TerminationMode mode) => mode switch
    {
        TerminationMode.TriggerOnProcessTerminate => "TRIGGER_ON_PROCESS_TERMINATE",
        TerminationMode.ForceTerminate => "FORCE_TERMINATE",
    };

    public static string ToText(this ReservationState state) => state switch
    {
        ReservationState.Waiting or ReservationState.Pending => "PENDING",
        ReservationState.Reserved => "RESERVED",
        ReservationState.Active => "ACTIVE",
        ReservationState.Completed => "COMPLETED",
        ReservationState.TimedOut => "TIMEDOUT",
        ReservationState.Released => "RELEASED",
        ReservationState.Failed => "FAILED",
        // Never returned: a reader gets the reservation to which it redirects.
        ReservationState.Redirected => "REDIRECTED",
        _ => throw new UnreachableException(),
    };
}
