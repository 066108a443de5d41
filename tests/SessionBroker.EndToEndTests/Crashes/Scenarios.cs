using System.Collections.Immutable;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.EndToEndTests.Crashes;

/// <summary>Every endpoint that writes, and every way in which it does.</summary>
internal static class Scenarios
{
    private const string Key = "the-key";

    private static readonly TimeSpan PastTheHold = Seat.ReservationTimeout + TimeSpan.FromSeconds(1);

    public static ImmutableArray<Scenario> All { get; } =
    [
        new("CreatePlayerSession", RequestSeatAsync, ShouldHoldOneSeat),
        new("CreatePlayerSession, taking over", TakeOverAsync, ShouldHoldOneSeat),
        new("CreatePlayerSession, adopting", AdoptAsync, ShouldHoldOneSeat),
        new("CreatePlayerSession, after a seat that ended", RequestAnotherSeatAsync, (after, reply) =>
        {
            reply.Status.ShouldBe(201, reply.Body);
            after.ShouldBeIn("Reserved", "TimedOut");
        }),
        new("CreatePlayerSession, reopening a released seat", RequestAgainAsync, ShouldHoldOneSeat),
        new("CreatePlayerSession, refused", RequestInAnEndedSessionAsync, (after, reply) =>
        {
            reply.Code.ShouldBe("game-session-not-active");
            after.ShouldBeIn("Failed");
        }),
        new("GetReservation, of a seat that timed out", ReadTimedOutAsync, (after, reply) =>
        {
            reply.Body.ShouldContain("TIMEDOUT");
            after.ShouldBeIn("TimedOut");
        }),
        new("GetReservation, of a player who has connected", ReadConnectedAsync, (after, reply) =>
        {
            reply.Body.ShouldContain("ACTIVE");
            after.ShouldBeIn("Active");
        }),
        new("GetConnection", ReadConnectionAsync, (after, reply) =>
        {
            reply.Body.ShouldContain(after.Slots.ShouldHaveSingleItem().Id);
            after.ShouldBeIn("Active");
        }),
        new("ListReservations", ListAsync, (after, reply) =>
        {
            reply.Body.ShouldContain("TIMEDOUT");
            after.ShouldBeIn("TimedOut");
        }),
        new("ReleaseReservation", ReleaseAsync, (after, reply) =>
        {
            reply.Status.ShouldBe(204, reply.Body);
            after.ShouldBeIn("Released");
        }),
        new("CreateGameSession", world => StartSessionAsync(world, "default"), (after, reply) =>
        {
            reply.IsGood.ShouldBeTrue(reply.Body);
            reply.Body.ShouldContain(after.GameSessions.ShouldHaveSingleItem());
        }),
        new("CreateGameSession, refused", world => StartSessionAsync(world, "retired"), (after, reply) =>
        {
            reply.Code.ShouldBe("destination-retired");
            after.GameSessions.ShouldBeEmpty();
        }),
        new("UpdateGameSession", CloseSessionAsync, (_, reply) =>
        {
            reply.Status.ShouldBe(200, reply.Body);
            reply.Body.ShouldContain("DENY_ALL");
        }),
        new("TerminateGameSession", world => EndSessionAsync(world, "TRIGGER_ON_PROCESS_TERMINATE"), ShouldBeEnding),
        new("TerminateGameSession, by force", world => EndSessionAsync(world, "FORCE_TERMINATE"), ShouldBeEnding),
        new("Reconcile, of a seat that nobody names", AdoptLateAsync, (after, _) => after.ShouldBeIn("Reserved")),
        new("Reconcile, of a request that made no seat", FailLateAsync, (after, _) => after.ShouldBeIn("Failed")),
        new("Reconcile, of a seat that timed out", TimeOutLateAsync, (after, _) => after.ShouldBeIn("TimedOut")),
        new("Reconcile, of a player in the game", LookAgainAsync, (after, _) => after.ShouldBeIn("Active")),
    ];

    private static void ShouldHoldOneSeat(Aftermath after, FunctionReply reply)
    {
        reply.Status.ShouldBe(201, reply.Body);
        after.ShouldBeIn("Reserved");
        reply.Body.ShouldContain(after.Slots.Single().Id);
    }

    private static void ShouldBeEnding(Aftermath after, FunctionReply reply)
    {
        reply.Status.ShouldBe(202, reply.Body);
        reply.Body.ShouldContain("TERMINAT");
        after.ActiveGameSessions.ShouldBeEmpty();
    }

    private static void ShouldBeIn(this Aftermath after, params string[] states) => after.Reservations
        .Select(reservation => reservation.State.GetType().Name).Order(StringComparer.Ordinal).ShouldBe(states);

    private static async Task<byte[]> RequestSeatAsync(CrashWorld world) =>
        RequestFor(world.NewPlayer(), await world.NewGameSessionAsync()).ToBytes();

    private static async Task<byte[]> TakeOverAsync(CrashWorld world)
    {
        var (player, session) = (world.NewPlayer(), await world.NewGameSessionAsync());
        await world.AbandonAsync(SeatIn(session, player));
        return RequestFor(player, session).ToBytes();
    }

    private static async Task<byte[]> AdoptAsync(CrashWorld world)
    {
        var (player, session) = (world.NewPlayer(), await world.NewGameSessionAsync());
        await world.AbandonAsync(SeatIn(session, player));
        await world.CreatePlayerSessionAsync(SeatIn(session, player));
        return RequestFor(player, session).ToBytes();
    }

    private static async Task<byte[]> RequestAnotherSeatAsync(CrashWorld world)
    {
        var (player, session) = (world.NewPlayer(), await world.NewGameSessionAsync());
        await world.AskAsync(RequestFor(player, session, "an-earlier-key"));
        world.GameLift.Advance(PastTheHold);
        return RequestFor(player, session).ToBytes();
    }

    private static async Task<byte[]> RequestInAnEndedSessionAsync(CrashWorld world)
    {
        var session = await world.NewGameSessionAsync();
        world.GameLift.EndGameSession(session.Arn);
        return RequestFor(world.NewPlayer(), session).ToBytes();
    }

    private static async Task<byte[]> RequestAgainAsync(CrashWorld world)
    {
        var (player, session) = (world.NewPlayer(), await world.NewGameSessionAsync());
        var seat = await world.AskAsync(RequestFor(player, session, "an-earlier-key"));
        var release = OfReservation("ReleaseReservation", player, (string)seat["reservationId"]!);
        (await world.RunAsync("ReleaseReservation", release)).Status.ShouldBe(204);
        return RequestFor(player, session).ToBytes();
    }

    private static async Task<byte[]> ReadTimedOutAsync(CrashWorld world)
    {
        var (player, id, _) = await ReserveAsync(world);
        world.GameLift.Advance(PastTheHold);
        return OfReservation("GetReservation", player, id);
    }

    private static async Task<byte[]> ReadConnectedAsync(CrashWorld world)
    {
        var (player, id, playerSession) = await ReserveAsync(world);
        world.GameLift.AcceptPlayerSession(playerSession);
        return OfReservation("GetReservation", player, id);
    }

    private static async Task<byte[]> ReadConnectionAsync(CrashWorld world)
    {
        var (player, id, playerSession) = await ReserveAsync(world);
        world.GameLift.AcceptPlayerSession(playerSession);
        return OfReservation("GetConnection", player, id);
    }

    private static async Task<byte[]> ListAsync(CrashWorld world)
    {
        var (player, _, _) = await ReserveAsync(world);
        world.GameLift.Advance(PastTheHold);
        return (ApiEvent.For("ListReservations") with { Player = player.Value }).ToBytes();
    }

    private static async Task<byte[]> ReleaseAsync(CrashWorld world)
    {
        var (player, id, _) = await ReserveAsync(world);
        return OfReservation("ReleaseReservation", player, id);
    }

    private static Task<byte[]> StartSessionAsync(CrashWorld world, string destination)
    {
        var request = ApiEvent.For("CreateGameSession") with { Player = world.NewPlayer().Value };
        var body = $$"""{"destination": "{{destination}}", "maximumPlayerSessionCount": 4}""";
        return Task.FromResult(request.WithKey(Key).WithJson(body).ToBytes());
    }

    private static async Task<byte[]> CloseSessionAsync(CrashWorld world)
    {
        var session = await world.NewGameSessionAsync();
        return ApiEvent.For("UpdateGameSession").WithPath("gameSessionId", session.UrlForm)
            .WithJson("""{"playerSessionCreationPolicy": "DENY_ALL"}""").ToBytes();
    }

    private static async Task<byte[]> EndSessionAsync(CrashWorld world, string mode)
    {
        var session = await world.NewGameSessionAsync();
        return ApiEvent.For("TerminateGameSession").WithPath("gameSessionId", session.UrlForm)
            .WithQuery("terminationMode", mode).ToBytes();
    }

    private static async Task<byte[]> AdoptLateAsync(CrashWorld world)
    {
        await AdoptAsync(world);
        return await ItIsTimeAsync();
    }

    private static async Task<byte[]> FailLateAsync(CrashWorld world)
    {
        await TakeOverAsync(world);
        return await ItIsTimeAsync();
    }

    private static async Task<byte[]> TimeOutLateAsync(CrashWorld world)
    {
        await world.ReserveLongAgoAsync(SeatIn(await world.NewGameSessionAsync(), world.NewPlayer()));
        world.GameLift.Advance(PastTheHold);
        return await ItIsTimeAsync();
    }

    private static async Task<byte[]> LookAgainAsync(CrashWorld world)
    {
        var playerSession = await world.ReserveLongAgoAsync(
            SeatIn(await world.NewGameSessionAsync(), world.NewPlayer()));
        world.GameLift.AcceptPlayerSession(playerSession);
        return await ItIsTimeAsync();
    }

    private static Task<byte[]> ItIsTimeAsync() => File.ReadAllBytesAsync(
        Path.Combine(Repository.Root, "tests", "events", "Reconcile.json"), TestContext.Current.CancellationToken);

    private static async Task<(PlayerId Player, string Id, string PlayerSession)> ReserveAsync(CrashWorld world)
    {
        var player = world.NewPlayer();
        var seat = await world.AskAsync(RequestFor(player, await world.NewGameSessionAsync()));
        return (player, (string)seat["reservationId"]!, (string)seat["playerSessionId"]!);
    }

    private static byte[] OfReservation(string handler, PlayerId player, string id) =>
        (ApiEvent.For(handler) with { Player = player.Value }).WithPath("reservationId", id).ToBytes();

    private static ApiEvent RequestFor(PlayerId player, GameSessionId session, string key = Key) =>
        (ApiEvent.For("CreatePlayerSession") with { Player = player.Value })
            .WithPath("gameSessionId", session.UrlForm).WithKey(key).WithJson("{}");

    private static SeatRequest SeatIn(GameSessionId session, PlayerId player) => new(
        player, session, PlayerData: null, IdempotencyKey.Parse(Key)!.Value, new Lease("", DateTimeOffset.UnixEpoch));
}
