using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reconciling;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.GameLift;

namespace SessionBroker.UnitTests.Domain.Reconciling;

/// <summary>Players with seats, and a reconciler that looks after them.</summary>
internal sealed class ReconcileWorld
{
    /// <summary>How long a pass may run where a test says nothing else.</summary>
    public static readonly TimeSpan PassTime = TimeSpan.FromSeconds(50);

    /// <summary>After it, a seat that nobody took is overdue.</summary>
    public static readonly TimeSpan UntilOverdue =
        Seat.ReservationTimeout + Reconciliation.Grace + TimeSpan.FromMilliseconds(1);

    private readonly ReserverWorld _desk = new();

    public ManualTimeProvider Time => _desk.Time;

    public InMemoryGameLift GameLift => _desk.GameLift;

    public FaultyReservations Store => _desk.Store;

    public GameSessionId NewSession(int seats = 200) => GameLift.Start("fleet-home", seats).Id;

    /// <summary>A RESERVED seat of a player of this name.</summary>
    public async Task<Reservation> ReserveAsync(string player, GameSessionId session)
    {
        var answer = await _desk.ReserveAsync("key", session, player: player);
        return answer.Value.Reservation;
    }

    /// <summary>Seats in one game session, each of a player of its own.</summary>
    public async Task<List<Reservation>> ReserveAsync(int players, GameSessionId session)
    {
        var reserved = new List<Reservation>();
        for (var number = 0; number < players; number++)
            reserved.Add(await ReserveAsync($"{session.Arn[^8..]} {number}", session));
        return reserved;
    }

    /// <summary>A PENDING one whose function is gone.</summary>
    /// <param name="hasSeat">Whether GameLift made the seat.</param>
    public async Task<Reservation> AbandonAsync(string player, GameSessionId session, bool hasSeat)
    {
        GameLift.Faults.LoseAnswer("CreatePlayerSession");
        await _desk.ReserveAsync("key", session, player: player);
        var id = PlayerId.Parse(player)!.Value;
        if (!hasSeat) GameLift.Forget(GameLift.PlayerSessions[^1].Id);
        return (await Store.OfPlayerAsync(id, new PageRequest(1, null), ReserverWorld.Token)).Value.Reservations[0];
    }

    /// <summary>A pass from first to last, with the clock moving as far as it waits.</summary>
    public async Task<ReconcileReport> ReconcileAsync(TimeSpan? passTime = null, int seed = 1)
    {
        var pass = StartAsync(passTime, seed);
        await _desk.DriveAsync(pass);
        return await pass;
    }

    public async Task<ReconcileReport[]> ReconcileTwiceAtOnceAsync()
    {
        var passes = Task.WhenAll(StartAsync(passTime: null, seed: 1), StartAsync(passTime: null, seed: 2));
        await _desk.DriveAsync(passes);
        return await passes;
    }

    public async Task<Reservation> NowAsync(Reservation earlier) =>
        (await Store.FindAsync(earlier.Player, earlier.Id, ReserverWorld.Token)).Value;

    public async Task<string> StateOfAsync(Reservation earlier) => (await NowAsync(earlier)).State.GetType().Name;

    public async Task<List<string>> StatesOfAsync(IEnumerable<Reservation> earlier)
    {
        var states = new List<string>();
        foreach (var reservation in earlier) states.Add(await StateOfAsync(reservation));
        return states;
    }

    public IReadOnlyList<Reservation> Unsettled =>
        [.. _desk.Table.All().Where(reservation => !reservation.IsSettled)];

    /// <summary>What was asked of GameLift about player sessions.</summary>
    public string Questions => string.Join(
        ", ",
        GameLift.Faults.Calls
            .Where(call => call.StartsWith("DescribePlayerSessions", StringComparison.Ordinal))
            .CountBy(call => call["DescribePlayerSessions".Length..])
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{(pair.Key.Length == 0 ? "ById" : pair.Key)} {pair.Value}"));

    private Task<ReconcileReport> StartAsync(TimeSpan? passTime, int seed)
    {
        var reconciliation = new Reconciliation(Store, GameLift, _desk.Sync, Time, new Random(seed));
        return reconciliation.RunAsync(Time.Now() + (passTime ?? PassTime), ReserverWorld.Token);
    }
}
