using System.Diagnostics;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Joining;
using SessionBroker.Domain.Placements;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// Under which names states and kinds are stored. A name never changes, whatever the state or kind is called in the
/// code: a test reads items of earlier versions. The switches over enumerations have no discard arm, so that a new
/// member does not compile until it has its name here.
/// </summary>
internal static class StoredNames
{
    public const string Waiting = "Waiting";
    public const string Pending = "Pending";
    public const string Reserved = "Reserved";
    public const string Active = "Active";
    public const string Completed = "Completed";
    public const string TimedOut = "TimedOut";
    public const string Released = "Released";
    public const string Failed = "Failed";
    public const string Redirected = "Redirected";

    public const string SharedSession = "SharedSession";
    public const string Placement = "Placement";
    public const string Ticket = "Ticket";

    public const string Starting = "Starting";
    public const string Open = "Open";
    public const string Closed = "Closed";

    public const string Running = "Running";
    public const string Started = "Started";
    public const string Refused = "Refused";

    public const string Live = "Live";
    public const string Placed = "Placed";
    public const string Ended = "Ended";

    private static readonly Dictionary<string, ErrorKind> ErrorKinds =
        Enum.GetValues<ErrorKind>().ToDictionary(Of, StringComparer.Ordinal);
    private static readonly Dictionary<string, GameSessionStatus> GameSessionStatuses =
        Enum.GetValues<GameSessionStatus>().ToDictionary(Of, StringComparer.Ordinal);

    private static readonly Dictionary<string, PlayerSessionCreationPolicy> CreationPolicies =
        Enum.GetValues<PlayerSessionCreationPolicy>().ToDictionary(Of, StringComparer.Ordinal);

    private static readonly Dictionary<string, PlacingStatus> PlacingStatuses =
        Enum.GetValues<PlacingStatus>().ToDictionary(Of, StringComparer.Ordinal);

    public static string Of(ReservationState state) => state switch
    {
        ReservationState.Waiting => Waiting,
        ReservationState.Pending => Pending,
        ReservationState.Reserved => Reserved,
        ReservationState.Active => Active,
        ReservationState.Completed => Completed,
        ReservationState.TimedOut => TimedOut,
        ReservationState.Released => Released,
        ReservationState.Failed => Failed,
        ReservationState.Redirected => Redirected,
        _ => throw new UnreachableException(),
    };

    public static string Of(GameSessionRequestState state) => state switch
    {
        GameSessionRequestState.Running => Running,
        GameSessionRequestState.Started => Started,
        GameSessionRequestState.Refused => Refused,
        _ => throw new UnreachableException(),
    };

    public static string Of(SharedGameSessionState state) => state switch
    {
        SharedGameSessionState.Starting => Starting,
        SharedGameSessionState.Open => Open,
        SharedGameSessionState.Closed => Closed,
        _ => throw new UnreachableException(),
    };

    public static string Of(PlacingState state) => state switch
    {
        PlacingState.Starting => Starting,
        PlacingState.Live => Live,
        PlacingState.Placed => Placed,
        PlacingState.Ended => Ended,
        PlacingState.Refused => Refused,
        _ => throw new UnreachableException(),
    };

    public static string Of(PlacingStatus status) => status switch
    {
        PlacingStatus.Pending => "Pending",
        PlacingStatus.Queued => "Queued",
        PlacingStatus.Searching => "Searching",
        PlacingStatus.RequiresAcceptance => "RequiresAcceptance",
        PlacingStatus.Placing => "Placing",
        PlacingStatus.Placed => "Placed",
        PlacingStatus.Cancelled => "Cancelled",
        PlacingStatus.TimedOut => "TimedOut",
        PlacingStatus.Failed => "Failed",
    };

    /// <exception cref="UnreachableException">No version has written this name.</exception>
    public static PlacingStatus ToPlacingStatus(string name) =>
        PlacingStatuses.TryGetValue(name, out var status) ? status : throw AttributeValues.Unreadable("status", name);

    public static string Of(GameSessionStatus status) => status switch
    {
        GameSessionStatus.Activating => "Activating",
        GameSessionStatus.Active => "Active",
        GameSessionStatus.Terminating => "Terminating",
        GameSessionStatus.Terminated => "Terminated",
        GameSessionStatus.Error => "Error",
    };

    /// <exception cref="UnreachableException">No version has written this name.</exception>
    public static GameSessionStatus ToGameSessionStatus(string name) =>
        GameSessionStatuses.TryGetValue(name, out var status)
            ? status
            : throw AttributeValues.Unreadable("status", name);

    public static string Of(PlayerSessionCreationPolicy policy) => policy switch
    {
        PlayerSessionCreationPolicy.AcceptAll => "ACCEPT_ALL",
        PlayerSessionCreationPolicy.DenyAll => "DENY_ALL",
    };

    /// <exception cref="UnreachableException">No version has written this name.</exception>
    public static PlayerSessionCreationPolicy ToCreationPolicy(string name) =>
        CreationPolicies.TryGetValue(name, out var policy)
            ? policy
            : throw AttributeValues.Unreadable("creation policy", name);

    public static string Of(ErrorKind kind) => kind switch
    {
        ErrorKind.ValidationFailed => "ValidationFailed",
        ErrorKind.ScopeMissing => "ScopeMissing",
        ErrorKind.GameSessionNotFound => "GameSessionNotFound",
        ErrorKind.ReservationNotFound => "ReservationNotFound",
        ErrorKind.PlacementNotFound => "PlacementNotFound",
        ErrorKind.TicketNotFound => "TicketNotFound",
        ErrorKind.AcceptanceNotOpen => "AcceptanceNotOpen",
        ErrorKind.RequestInProgress => "RequestInProgress",
        ErrorKind.SeatAlreadyHeld => "SeatAlreadyHeld",
        ErrorKind.SeatLimitReached => "SeatLimitReached",
        ErrorKind.GameSessionLimitReached => "GameSessionLimitReached",
        ErrorKind.ReservationReleased => "ReservationReleased",
        ErrorKind.ReservationNotLive => "ReservationNotLive",
        ErrorKind.SeatInUse => "SeatInUse",
        ErrorKind.IdempotencyKeyReused => "IdempotencyKeyReused",
        ErrorKind.StoreUnavailable => "StoreUnavailable",
        ErrorKind.StoreTimedOut => "StoreTimedOut",
        ErrorKind.GameLiftRejectedRequest => "GameLiftRejectedRequest",
        ErrorKind.UnsupportedRegion => "UnsupportedRegion",
        ErrorKind.GameLiftResourceNotFound => "GameLiftResourceNotFound",
        ErrorKind.Conflict => "Conflict",
        ErrorKind.GameSessionActivating => "GameSessionActivating",
        ErrorKind.GameSessionNotActive => "GameSessionNotActive",
        ErrorKind.GameSessionClosed => "GameSessionClosed",
        ErrorKind.GameSessionFull => "GameSessionFull",
        ErrorKind.GameSessionDidNotStart => "GameSessionDidNotStart",
        ErrorKind.GameSessionLogNotFound => "GameSessionLogNotFound",
        ErrorKind.IdempotencyTokenMismatch => "IdempotencyTokenMismatch",
        ErrorKind.DestinationRetired => "DestinationRetired",
        ErrorKind.LimitExceeded => "LimitExceeded",
        ErrorKind.NoCapacity => "NoCapacity",
        ErrorKind.NotReady => "NotReady",
        ErrorKind.FleetNotActive => "FleetNotActive",
        ErrorKind.Throttled => "Throttled",
        ErrorKind.BrokerNotAuthorized => "BrokerNotAuthorized",
        ErrorKind.UpstreamFailed => "UpstreamFailed",
        ErrorKind.UpstreamTimedOut => "UpstreamTimedOut",
        ErrorKind.UpstreamUnreachable => "UpstreamUnreachable",
        ErrorKind.Bug => "Bug",
    };

    /// <summary>
    /// The kind of a recorded error. One that a newer version has written is a failure of an upstream service: its key
    /// asks again.
    /// </summary>
    public static ErrorKind ToErrorKind(string name) => ErrorKinds.GetValueOrDefault(name, ErrorKind.UpstreamFailed);
}
