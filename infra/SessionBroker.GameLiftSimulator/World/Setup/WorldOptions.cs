namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>
/// How the simulated service behaves. A member marked UNVERIFIED is an option for something that GameLift's
/// documentation leaves open: the default is what a client should expect first, the other values are what it should
/// also survive. docs/simulator.md has the table. (What the wire answers to a broken constraint is the protocol's own
/// option.)
/// </summary>
internal sealed record WorldOptions
{
    public string Region { get; init; } = "us-east-1";

    public string AccountId { get; init; } = "123456789012";

    /// <summary>Where the simulator is reached, for log URLs; no slash at the end.</summary>
    public string BaseUrl { get; init; } = "http://127.0.0.1:3001";

    /// <summary>
    /// Every game server at 127.0.0.1, each with a different port, and "localhost" as DNS name; false: addresses of the
    /// ranges for documentation (RFC 5737), which nobody has.
    /// </summary>
    public bool LoopbackAddresses { get; init; }

    /// <summary>A Region that offers no multi-location fleets answers UnsupportedRegionException.</summary>
    public bool MultiLocation { get; init; } = true;

    /// <summary>A player session that no server accepted within this time is TIMEDOUT.</summary>
    public double ReservationSeconds { get; init; } = 60;

    /// <summary>UNVERIFIED. For fleets whose runtime configuration does not say.</summary>
    public int ActivationTimeoutSeconds { get; init; } = 300;

    /// <summary>UNVERIFIED. For queues that do not say.</summary>
    public int QueueTimeoutSeconds { get; init; } = 600;

    /// <summary>UNVERIFIED. Pages of lists whose request has no Limit.</summary>
    public int PageSize { get; init; } = 100;

    public int SearchPageSize { get; init; } = 20;

    /// <summary>UNVERIFIED. At most this long until SearchGameSessions sees a change.</summary>
    public double SearchDelaySeconds { get; init; }

    public int PlayersPerGameSession { get; init; } = 200;

    public int RetentionDays { get; init; } = 30;

    public int LogRetentionDays { get; init; } = 14;

    public int LogUrlMinutes { get; init; } = 15;

    /// <summary>UNVERIFIED. How long a player gateway's token is good for.</summary>
    public int GatewayTokenMinutes { get; init; } = 60;

    /// <summary>A CreatorId on a fleet without a creation policy may create one game session in this time.</summary>
    public double CreatorIntervalSeconds { get; init; } = 1;

    /// <summary>How long a fleet stays in each status between NEW and ACTIVE.</summary>
    public double FleetStepSeconds { get; init; } = 1;

    /// <summary>What the virtual game servers of fleets do that CreateFleet makes.</summary>
    public GameServerBehaviour GameServersOfNewFleets { get; init; } = new();

    public double SpotNoticeSeconds { get; init; } = 120;

    /// <summary>UNVERIFIED. The same PlayerId again while it is RESERVED or ACTIVE in that game session.</summary>
    public RepeatedPlayer RepeatedPlayer { get; init; } = RepeatedPlayer.NewSession;

    /// <summary>UNVERIFIED. The error of a player session request with DENY_ALL.</summary>
    public ErrorClass DenyAllError { get; init; } = ErrorClass.InvalidGameSessionStatusException;

    /// <summary>UNVERIFIED. Whether a batch that only partly fits is refused whole.</summary>
    public bool AtomicBatches { get; init; } = true;

    /// <summary>UNVERIFIED. Whether a batch may contain one PlayerId twice.</summary>
    public bool DuplicatePlayersInBatch { get; init; }

    /// <summary>UNVERIFIED. What is compared when an idempotency token comes again.</summary>
    public TokenComparison TokenComparison { get; init; } = TokenComparison.AllButCreatorId;

    /// <summary>
    /// UNVERIFIED. A token that comes again this soon answers ConflictException: the first call still runs.
    /// </summary>
    public double ConflictSeconds { get; init; }

    /// <summary>UNVERIFIED. Both GameSessionId (deprecated) and IdempotencyToken, with different values.</summary>
    public bool TokenWinsOverGameSessionId { get; init; }

    /// <summary>UNVERIFIED. A location that the fleet does not have.</summary>
    public ErrorClass UnknownLocationError { get; init; } = ErrorClass.InvalidRequestException;

    /// <summary>UNVERIFIED. Two creates of one CreatorId within CreatorIntervalSeconds.</summary>
    public ErrorClass CreatorRateError { get; init; } = ErrorClass.LimitExceededException;

    /// <summary>UNVERIFIED. The error of a request for more than PlayersPerGameSession.</summary>
    public ErrorClass PlayerQuotaError { get; init; } = ErrorClass.InvalidRequestException;

    /// <summary>UNVERIFIED. The order of CreateGameSession's checks, after the fleet is found.</summary>
    public IReadOnlyList<CreationCheck> CreationChecks { get; init; } =
    [
        CreationCheck.Token, CreationCheck.FleetStatus, CreationCheck.Location, CreationCheck.CreatorPolicy,
    ];

    /// <summary>UNVERIFIED. Whether a game session whose server crashes ends in ERROR and not in TERMINATED.</summary>
    public bool CrashEndsInError { get; init; }

    /// <summary>UNVERIFIED. Whether DENY_ALL makes hasAvailablePlayerSessions false.</summary>
    public bool DenyAllHidesAvailability { get; init; } = true;

    /// <summary>
    /// UNVERIFIED. Whether RESERVED player sessions are in CurrentPlayerSessionCount (slots they always take).
    /// </summary>
    public bool ReservedCounts { get; init; } = true;

    /// <summary>UNVERIFIED. What becomes of live player sessions when their game session ends.</summary>
    public PlayersAtEnd PlayersAtEnd { get; init; } = PlayersAtEnd.Settle;

    /// <summary>UNVERIFIED. Describing a GameSessionId or PlayerSessionId that does not exist.</summary>
    public UnknownId UnknownId { get; init; } = UnknownId.NotFound;

    /// <summary>UNVERIFIED. Describing one single fleet that does not exist.</summary>
    public UnknownId UnknownFleet { get; init; } = UnknownId.NotFound;

    /// <summary>UNVERIFIED. A PlacementId that was used before.</summary>
    public ErrorClass ReusedPlacementError { get; init; } = ErrorClass.InvalidRequestException;

    /// <summary>UNVERIFIED. Stopping a placement that has ended.</summary>
    public ErrorClass EndedPlacementError { get; init; } = ErrorClass.InvalidRequestException;

    /// <summary>
    /// UNVERIFIED. The error of a log request before the game session has ended, or after the log was deleted.
    /// </summary>
    public ErrorClass LogMissingError { get; init; } = ErrorClass.NotFoundException;

    /// <summary>UNVERIFIED. Terminating a game session that is TERMINATING or TERMINATED.</summary>
    public ErrorClass TerminateEndedError { get; init; } = ErrorClass.InvalidGameSessionStatusException;

    /// <summary>UNVERIFIED. Whether UpdateGameSession is also taken while ACTIVATING.</summary>
    public bool UpdateWhileActivating { get; init; } = true;

    /// <summary>UNVERIFIED. Whether a placement tries again after its game session's activation timed out.</summary>
    public bool PlacementRetriesActivation { get; init; } = true;

    /// <summary>UNVERIFIED. For matchmaking configurations that do not say.</summary>
    public FlexMatchMode DefaultFlexMatchMode { get; init; } = FlexMatchMode.WithQueue;

    /// <summary>UNVERIFIED. For matchmaking configurations that do not say.</summary>
    public BackfillMode DefaultBackfillMode { get; init; } = BackfillMode.Manual;

    /// <summary>UNVERIFIED. The name of a matchmaking configuration or rule set that exists.</summary>
    public ErrorClass DuplicateMatchmakingNameError { get; init; } = ErrorClass.InvalidRequestException;

    /// <summary>
    /// UNVERIFIED. Deleting a configuration with live tickets, or a rule set that a configuration names.
    /// </summary>
    public ErrorClass MatchmakingInUseError { get; init; } = ErrorClass.InvalidRequestException;

    public int MatchmakingConfigurationsMax { get; init; } = 100;

    public int MatchmakingRuleSetsMax { get; init; } = 1000;

    /// <summary>What the virtual players of matchmakers answer that do not say.</summary>
    public MatchPlayerBehaviour PlayersOfNewMatchmakers { get; init; } = new();

    /// <summary>UNVERIFIED. From a ticket's start to the pass that may match it, and between two passes.</summary>
    public double MatchmakingPassSeconds { get; init; } = 1;

    /// <summary>UNVERIFIED. A TicketId that was used before, also by a ticket that has ended.</summary>
    public ErrorClass ReusedTicketError { get; init; } = ErrorClass.InvalidRequestException;

    /// <summary>UNVERIFIED. Stopping a ticket that is in a match or has ended.</summary>
    public ErrorClass UnstoppableTicketError { get; init; } = ErrorClass.InvalidRequestException;

    /// <summary>UNVERIFIED. AcceptMatch for a ticket that needs no acceptance at present.</summary>
    public ErrorClass AcceptanceNotRequiredError { get; init; } = ErrorClass.InvalidRequestException;

    /// <summary>UNVERIFIED. Backfill for a game session that is not ACTIVE, or that FlexMatch did not make.</summary>
    public ErrorClass BackfillSessionError { get; init; } = ErrorClass.InvalidRequestException;

    /// <summary>UNVERIFIED. Whether an attribute of another type than the rule set declares is refused.</summary>
    public bool WrongAttributeTypesRefused { get; init; } = true;

    /// <summary>UNVERIFIED. Whether an attribute that the rule set does not declare is refused.</summary>
    public bool UndeclaredAttributesRefused { get; init; }

    /// <summary>
    /// UNVERIFIED. Whether a rejection also cancels tickets with players who have not answered yet.
    /// </summary>
    public bool RejectionCancelsUnanswered { get; init; }

    /// <summary>UNVERIFIED. Whether tickets that acceptance cancels have a MatchmakingCancelled event.</summary>
    public bool AcceptanceCancelledEvents { get; init; } = true;

    /// <summary>UNVERIFIED. Whether placements of matches have placement events.</summary>
    public bool MatchPlacementEvents { get; init; } = true;

    /// <summary>
    /// UNVERIFIED. Whether a backfill ticket that a newer one replaces has a MatchmakingCancelled event.
    /// </summary>
    public bool BackfillReplacedEvents { get; init; } = true;

    /// <summary>UNVERIFIED. Whether automatic backfill goes on after one of its tickets timed out.</summary>
    public bool AutomaticBackfillRepeats { get; init; } = true;

    /// <summary>
    /// UNVERIFIED. Whether MatchedPlayerSessions lists the players of the whole match, and not of its ticket only.
    /// </summary>
    public bool WholeMatchInTickets { get; init; } = true;

    /// <summary>UNVERIFIED. Whether MatchmakingSucceeded has the dnsName of a game session that has one.</summary>
    public bool DnsNameInMatchEvents { get; init; } = true;
}
