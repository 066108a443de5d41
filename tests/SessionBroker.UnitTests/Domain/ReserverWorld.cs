using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Placements;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.GameLift;

namespace SessionBroker.UnitTests.Domain;

/// <summary>The rules of reserving over doubles, with a few game sessions to sit in.</summary>
internal sealed class ReserverWorld
{
    /// <summary>How long every request here may work.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(35);

    private readonly SeatReserver _desk;
    private int _requests;

    public ReserverWorld(int liveMax = 1, int releasedMax = 2)
    {
        GameLift = new InMemoryGameLift(Time);
        Table = new InMemoryTable(Time);
        Store = new FaultyReservations(Table.Reservations);
        Sessions = [.. Enumerable.Range(0, 4).Select(_ => GameLift.Start("fleet-home").Id)];
        var orphans = new OrphanSeats(Store, GameLift);
        var placings = new InMemoryPlacings(Time, GameLift.Faults);
        var placedSeats = new PlacedSeats(Store, GameLift, Time);
        var placingSync = new PlacingSync(Table.PlacingRecords, placings, placings, placedSeats, Time);
        var waiting = new WaitingReservations(
            new WaitingPlacings(Table.PlacingRecords, placingSync, placedSeats, Store, Time), joining: null);
        Sync = new ReservationSync(Store, GameLift, orphans, waiting, Time);
        _desk =
            new SeatReserver(
                Store,
                GameLift,
                new PendingReservations(Store, Sync, new SeatLimits(liveMax, releasedMax), Time, new Random(1)),
                orphans,
                Time);
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public ManualTimeProvider Time { get; } = new();

    public InMemoryGameLift GameLift { get; }

    public FaultyReservations Store { get; }

    /// <summary>What stands in the store, for a look that is no call.</summary>
    public InMemoryTable Table { get; }

    public ReservationSync Sync { get; }

    public ImmutableArray<GameSessionId> Sessions { get; }

    public Task<Result<ReservationResult>> ReserveAsync(
        string key, GameSessionId? session = null, string? playerData = null, string player = "player-1") =>
        _desk.ReserveAsync(
            new SeatRequest(
                PlayerId.Parse(player)!.Value,
                session ?? Sessions[0],
                playerData,
                IdempotencyKey.Parse(key)!.Value,
                new Lease($"request-{++_requests}", Time.Now() + LeaseTime)),
            Token);

    public async Task<Reservation> RecordAsync(string key) =>
        (await Store.FindAsync(Samples.Player, Samples.IdOf(key), Token)).Value;

    /// <summary>The player session, where GameLift holds exactly one.</summary>
    public PlayerSession OnlySeat => GameLift.PlayerSessions.ShouldHaveSingleItem();

    public int CallsOf(string operation) => GameLift.Faults.Calls.Count(call => call == operation);

    /// <summary>Lets the pauses of many requests pass until all are answered.</summary>
    public async Task DriveAsync(Task work)
    {
        for (var steps = 0; !work.IsCompleted && steps < 100_000; steps++)
        {
            if (Time.Waiting > 0) Time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        await work.WaitAsync(TimeSpan.FromSeconds(30), Token);
    }
}
