using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;

using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;

using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reconciling;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.CreateGameSession;
using SessionBroker.Functions.CreatePlayerSession;
using SessionBroker.Functions.GetGameSession;
using SessionBroker.Functions.GetReservation;
using SessionBroker.Functions.Health;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.ListReservations;
using SessionBroker.Functions.PlacementEvents;
using SessionBroker.Functions.Queues;
using SessionBroker.Functions.Reconcile;
using SessionBroker.Functions.ReleaseReservation;
using SessionBroker.Functions.Scheduling;
using SessionBroker.Functions.SearchGameSessions;

namespace SessionBroker.Functions;

/// <summary>
/// Builds every function of the broker, by hand and once. One executable holds them all; template.yaml deploys it once
/// for each, with the name, role and memory that this one needs.
/// </summary>
public sealed class Composition
{
    private static readonly SourceGeneratorLambdaJsonSerializer<EventJson> Events = new();

    private readonly FrozenDictionary<string, Func<Stream, ILambdaContext, Task<Stream>>> _handlers;
    private readonly Surroundings _surroundings;

    public Composition(BrokerSettings settings, BrokerPorts ports, Surroundings surroundings)
    {
        _surroundings = surroundings;
        var (gameSessions, playerSessions, aliases, reservations, sessionStarts) = ports;
        var catalog = new DestinationCatalog(settings.Destinations, settings.Region, aliases, surroundings.Time);
        var orphans = new OrphanSeats(reservations, playerSessions);
        var refresh = new SeatRefresh(reservations, playerSessions, orphans, surroundings.Time);
        var holds = new SeatHolds(reservations, refresh, settings.SeatLimits, surroundings.Time, surroundings.Jitter);
        var gameSessionPages = new GameSessionPages(gameSessions, GameSessionBody.BytesInList, Answers.PageBytesMax);
        var sessionDesk = new SessionDesk(
            sessionStarts,
            gameSessions,
            new SessionLooks(gameSessions, surroundings.Time),
            surroundings.Time,
            surroundings.Jitter);
        var seatDesk = new SeatDesk(reservations, playerSessions, holds, orphans, surroundings.Time);

        _handlers = new Dictionary<string, Func<Stream, ILambdaContext, Task<Stream>>>(StringComparer.Ordinal)
        {
            ["CreateGameSession"] = Endpoint(
                "CreateGameSession",
                reader => CreateGameSessionRequest.Read(reader, catalog),
                new CreateGameSessionEndpoint(sessionDesk).HandleAsync,
                Answers.Created),
            ["SearchGameSessions"] = Endpoint(
                "SearchGameSessions",
                reader => SearchGameSessionsRequest.Read(reader, catalog),
                new SearchGameSessionsEndpoint(gameSessionPages).HandleAsync,
                Answers.Found),
            ["GetGameSession"] = Endpoint(
                "GetGameSession",
                GetGameSessionRequest.Read,
                new GetGameSessionEndpoint(gameSessions, catalog).HandleAsync,
                Answers.Found),
            ["CreatePlayerSession"] = Endpoint(
                "CreatePlayerSession",
                CreatePlayerSessionRequest.Read,
                new CreatePlayerSessionEndpoint(seatDesk, catalog).HandleAsync,
                Answers.Reserved),
            ["ListReservations"] = Endpoint(
                "ListReservations",
                ListReservationsRequest.Read,
                new ListReservationsEndpoint(reservations, refresh).HandleAsync,
                Answers.Found),
            ["GetReservation"] = Endpoint(
                "GetReservation",
                GetReservationRequest.Read,
                new GetReservationEndpoint(refresh).HandleAsync,
                Answers.Found),
            ["ReleaseReservation"] = Endpoint(
                "ReleaseReservation",
                ReleaseReservationRequest.Read,
                new ReleaseReservationEndpoint(reservations, refresh, surroundings.Time).HandleAsync,
                static (_, _) => Answers.Released),
            ["Health"] = Endpoint(
                "Health",
                static _ => new HealthRequest(),
                static (_, _) => Task.FromResult<Result<HealthBody>>(Answers.Healthy),
                Answers.Found),
            ["Reconcile"] = Scheduled(
                "Reconcile",
                new ReconcileFunction(
                    new Reconciliation(
                        reservations, playerSessions, refresh, surroundings.Time, surroundings.Jitter),
                    surroundings.Log.CreateLogger("Reconcile")).RunAsync,
                ApiJson.Default.ReconcileResponse),
            ["PlacementEvents"] = Queued(
                "PlacementEvents",
                new PlacementEventsFunction(surroundings.Log.CreateLogger("PlacementEvents")).Take),
        }.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The names that <c>_HANDLER</c> can have.</summary>
    public IEnumerable<string> Names => _handlers.Keys.Order(StringComparer.Ordinal);

    /// <summary>The function of this name.</summary>
    /// <exception cref="SettingsException">There is none.</exception>
    public Func<Stream, ILambdaContext, Task<Stream>> Handler(string? name) =>
        name is not null && _handlers.TryGetValue(name, out var handler)
            ? handler
            : throw new SettingsException([$"_HANDLER is '{name}', but must be one of {string.Join(", ", Names)}"]);

    private Func<Stream, ILambdaContext, Task<Stream>> Scheduled<TReport>(
        string name,
        Func<ScheduledInvocation, CancellationToken, Task<TReport>> run,
        JsonTypeInfo<TReport> json)
    {
        var function = new ScheduledFunction<TReport>(name, run, json, _surroundings);
        return (_, context) => function.InvokeAsync(context);
    }

    private Func<Stream, ILambdaContext, Task<Stream>> Queued(
        string name, Func<EventEnvelope, ILambdaContext, BrokerError?> take)
    {
        var source = QueueSources.All.Single(source => string.Equals(source.Handler, name, StringComparison.Ordinal));
        var function = new QueueFunction(source, take, _surroundings);
        return (input, context) => Task.FromResult(function.Invoke(input, context));
    }

    private Func<Stream, ILambdaContext, Task<Stream>> Endpoint<TRequest, TResponse>(
        string name,
        Func<RequestReader, TRequest?> read,
        Func<TRequest, CancellationToken, Task<Result<TResponse>>> handle,
        Func<TResponse, Viewer, HttpAnswer> write)
        where TRequest : class
        where TResponse : notnull
    {
        var route = Routes.All.Single(route => string.Equals(route.Handler, name, StringComparison.Ordinal));
        var function = new EndpointFunction<TRequest, TResponse>(route, read, handle, write, _surroundings);
        return async (input, context) =>
        {
            var request = Events.Deserialize<APIGatewayHttpApiV2ProxyRequest>(input);
            var output = new MemoryStream();
            Events.Serialize(await function.InvokeAsync(request, context), output);
            output.Position = 0;
            return output;
        };
    }
}
