using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Joining;
using SessionBroker.Domain.Matchmaking;
using SessionBroker.Domain.Placements;
using SessionBroker.Domain.Reconciling;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Endpoints;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.Queues;
using SessionBroker.Functions.Scheduling;

namespace SessionBroker.Functions;

/// <summary>
/// Builds every function of the broker, by hand and once. One executable holds them all; template.yaml deploys it once
/// for each, with the name, role and memory that this one needs.
/// </summary>
public sealed class Composition
{
    private readonly Dictionary<string, Func<Stream, ILambdaContext, Task<Stream>>> _handlers;
    private readonly BrokerDependencies _dependencies;

    public Composition(BrokerSettings settings, BrokerPorts ports, BrokerDependencies dependencies)
    {
        _dependencies = dependencies;
        var (time, ids, jitter, log) = dependencies;
        var (gameSessions, playerSessions, aliases, reservations, gameSessionRequests, _, _, _, _) = ports;
        var (placements, tickets, records) = (ports.Placements, ports.Tickets, ports.PlacingRecords);
        var sharedGameSessions = ports.SharedGameSessions;
        var catalog = new DestinationCatalog(settings.Destinations, settings.Region, aliases, time);
        var orphans = new OrphanSeats(reservations, playerSessions);
        var placedSeats = new PlacedSeats(reservations, playerSessions, time);
        var placingSync = new PlacingSync(records, placements, tickets, placedSeats, time);
        var waitingPlacings = new WaitingPlacings(records, placingSync, placedSeats, reservations, time);
        var joinClock = new JoinClock(ids, time);
        var sharedSeats = new SharedSeats(reservations, playerSessions, orphans, sharedGameSessions, joinClock);
        var sharedStarter = new SharedGameSessionStarter(
            sharedGameSessions,
            gameSessions,
            new SharedGameSessionBudget(gameSessionRequests, settings.CreationBudget, time),
            catalog,
            time);
        var joinWaiters = new JoinWaiters(
            sharedGameSessions,
            new SharedGameSessionTurns(sharedGameSessions, sharedStarter, sharedSeats, reservations, playerSessions),
            sharedSeats,
            reservations,
            joinClock);
        var sync = new ReservationSync(
            reservations, playerSessions, orphans, new WaitingReservations(waitingPlacings, joining: null), time);
        var joinSync = new ReservationSync(
            reservations, playerSessions, orphans, new WaitingReservations(waitingPlacings, joinWaiters), time);
        var pendingReservations = new PendingReservations(reservations, sync, settings.SeatLimits, time, jitter);
        var placingWaiter = new PlacingWaiter(records, placingSync, time);
        var placingStarter = new PlacingStarter(
            records,
            pendingReservations,
            new PlacingCalls(placements, tickets, placingSync, placedSeats),
            placingWaiter,
            time);
        var placings = new Placings(placingSync, placingWaiter, placements, tickets);
        var poller = new GameSessionPoller(gameSessions, time, jitter);
        var gameSessionStarter = new GameSessionStarter(
            gameSessionRequests, gameSessions, poller, settings.CreationBudget, time);
        var joiner = new GameSessionJoiner(
            pendingReservations, new JoinPlaces(sharedGameSessions, catalog, time), joinWaiters, joinSync, time);
        var seatReserver = new SeatReserver(reservations, playerSessions, pendingReservations, orphans, time);
        var offered = new OfferedGameSessions(gameSessions, catalog);
        var pages = new GameSessionPages(gameSessions, SearchGameSessions.BytesOf, SearchGameSessions.PageBytesMax);
        var reconciliation = new Reconciliation(reservations, playerSessions, joinSync, time, jitter);

        _handlers = new[]
        {
            Endpoint(CreateGameSession.Route, new CreateGameSession(gameSessionStarter, catalog)),
            Endpoint(SearchGameSessions.Route, new SearchGameSessions(pages, catalog)),
            Endpoint(GetGameSession.Route, new GetGameSession(offered)),
            Endpoint(UpdateGameSession.Route, new UpdateGameSession(new GameSessionUpdater(offered, gameSessions))),
            Endpoint(
                TerminateGameSession.Route,
                new TerminateGameSession(new GameSessionTerminator(offered, gameSessions))),
            Endpoint(
                GetGameSessionLog.Route,
                new GetGameSessionLog(new GameSessionLogs(offered, gameSessions, time))),
            Endpoint(CreatePlayerSession.Route, new CreatePlayerSession(seatReserver, catalog)),
            Endpoint(JoinGame.Route, new JoinGame(joiner, catalog)),
            Endpoint(ListReservations.Route, new ListReservations(new PlayerReservations(reservations, sync))),
            Endpoint(GetReservation.Route, new GetReservation(joinSync)),
            Endpoint(
                ReleaseReservation.Route,
                new ReleaseReservation(new ReservationReleaser(reservations, sync, time))),
            Endpoint(GetConnection.Route, new GetConnection(new SeatConnections(sync, gameSessions, time))),
            Endpoint(StartPlacement.Route, new StartPlacement(placingStarter, catalog)),
            Endpoint(GetPlacement.Route, new GetPlacement(placings)),
            Endpoint(StopPlacement.Route, new StopPlacement(placings)),
            Endpoint(StartMatchmaking.Route, new StartMatchmaking(placingStarter, catalog)),
            Endpoint(GetMatchmaking.Route, new GetMatchmaking(placings)),
            Endpoint(StopMatchmaking.Route, new StopMatchmaking(placings)),
            Endpoint(AcceptMatch.Route, new AcceptMatch(new MatchAcceptance(placingSync, tickets))),
            Endpoint(Health.Route, new Health()),
            Scheduled(Reconcile.Schedule, new Reconcile(reconciliation, log.CreateLogger(nameof(Reconcile)))),
            Queued(PlacementEvents.Source, new PlacementEvents(placingSync, log.CreateLogger(nameof(PlacementEvents)))),
            Queued(
                MatchmakingEvents.Source,
                new MatchmakingEvents(placingSync, log.CreateLogger(nameof(MatchmakingEvents)))),
        }.ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The names that <c>_HANDLER</c> can have.</summary>
    public IEnumerable<string> Names => _handlers.Keys.Order(StringComparer.Ordinal);

    /// <summary>The function of this name.</summary>
    /// <exception cref="SettingsException">There is none.</exception>
    public Func<Stream, ILambdaContext, Task<Stream>> Handler(string? name) =>
        name is not null && _handlers.TryGetValue(name, out var handler)
            ? handler
            : throw new SettingsException([$"_HANDLER is '{name}', but must be one of {string.Join(", ", Names)}"]);

    private KeyValuePair<string, Func<Stream, ILambdaContext, Task<Stream>>> Endpoint<TRequest, TResponse>(
        Route route, IEndpoint<TRequest, TResponse> endpoint)
        where TRequest : class
        where TResponse : notnull => new(
            route.Handler, new EndpointFunction<TRequest, TResponse>(route, endpoint, _dependencies).InvokeAsync);

    private KeyValuePair<string, Func<Stream, ILambdaContext, Task<Stream>>> Scheduled(
        Schedule schedule, Reconcile reconcile)
    {
        var function = new ScheduledFunction<ReconcileResponse>(
            schedule.Handler, reconcile.RunAsync, ScheduleJson.Default.ReconcileResponse, _dependencies);
        return new(schedule.Handler, (_, context) => function.InvokeAsync(context));
    }

    private KeyValuePair<string, Func<Stream, ILambdaContext, Task<Stream>>> Queued(
        QueueSource source, IEventReceiver receiver) =>
        new(source.Handler, new QueueFunction(source, receiver, _dependencies).InvokeAsync);
}

/// <summary>The domain's ports to GameLift and to the reservation store.</summary>
public sealed record BrokerPorts(
    IGameSessions GameSessions,
    IPlayerSessions PlayerSessions,
    IAliases Aliases,
    IReservations Reservations,
    IGameSessionRequests GameSessionRequests,
    IPlacements Placements,
    ITickets Tickets,
    IPlacingRecords PlacingRecords,
    ISharedGameSessions SharedGameSessions);

/// <summary>The clock, new ids, randomness and the log.</summary>
/// <param name="Jitter">Spreads retries and passes; seeded in simulations, safe to share elsewhere.</param>
public sealed record BrokerDependencies(TimeProvider Time, IIds Ids, Random Jitter, ILoggerFactory Log);
