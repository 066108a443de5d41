using SessionBroker.DevStack.Store;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.GameLift;

namespace SessionBroker.SimulationTests;

/// <summary>
/// Players, functions, a GameLift world and a store in one thread, on a clock that stands still between events: a seed
/// decides everything, so that a run that fails fails again. Players take seats, repeat what they get no answer to,
/// connect or not; every call can fail in every way.
/// </summary>
internal sealed class Simulation
{
    private const int SeatsMax = 1;
    private const int Players = 4;
    private const int RequestsEach = 4;

    private static readonly TimeSpan FunctionTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    private readonly ManualTimeProvider _time = new();
    private readonly InMemoryGameLift _gameLift;
    private readonly EmbeddedReservations _store;
    private readonly Invariants _invariants;
    private readonly GameSessionId[] _sessions;
    private readonly Dictionary<string, Reservation> _answers = new(StringComparer.Ordinal);
    private int _invocations;

    public Simulation(int seed)
    {
        Chance = new Chance(seed);
        History = new History(_time);
        _gameLift = new InMemoryGameLift(_time);
        _store = new EmbeddedReservations(_time);
        _invariants = new Invariants(_gameLift, SeatsMax);
        _sessions = [.. Enumerable.Range(0, 2).Select(_ => _gameLift.Start("fleet-home", seats: 3).Id)];
    }

    public Chance Chance { get; }

    public History History { get; }

    /// <summary>How often the invariants were checked.</summary>
    public int Steps { get; private set; }

    public void Run()
    {
        var players = Enumerable.Range(1, Players).Select(PlayAsync).ToArray();
        while (!players.All(player => player.IsCompleted)) Advance(Step);
        foreach (var player in players) player.GetAwaiter().GetResult();

        // Past every lease and every seat that nobody took, one reconciler pass must leave nothing behind.
        Advance(TimeSpan.FromMinutes(2));
        Reconcile();
        CheckInvariants();
        _invariants.CheckNothingIsLost();
    }

    private void Advance(TimeSpan by)
    {
        _time.Advance(by);
        CheckInvariants();
    }

    private void CheckInvariants()
    {
        _invariants.Check(_store.All());
        Steps++;
    }

    private async Task PlayAsync(int number)
    {
        var player = PlayerId.Parse($"player-{number}")!.Value;
        for (var request = 1; request <= RequestsEach; request++)
        {
            await Task.Delay(TimeSpan.FromSeconds(20) * Chance.Share(), _time);
            var key = IdempotencyKey.Parse($"key-{request}")!.Value;
            var otherDevice = Chance.Below(3) == 0
                ? AskUntilAnsweredAsync(player, AnySession(), IdempotencyKey.Parse($"other-{request}")!.Value)
                : Task.CompletedTask;
            await AskUntilAnsweredAsync(player, AnySession(), key);
            await otherDevice;
        }
    }

    private GameSessionId AnySession() => _sessions[Chance.Below(_sessions.Length)];

    // A client repeats a request that got no final answer, with the same key; now and then it asks twice at once.
    private async Task AskUntilAnsweredAsync(PlayerId player, GameSessionId session, IdempotencyKey key)
    {
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            var asked = InvokeAsync(player, session, key);
            if (Chance.Below(4) == 0) _ = InvokeAsync(player, session, key);

            var patience = Task.Delay(TimeSpan.FromSeconds(12), _time);
            if (await Task.WhenAny(asked, patience) == asked && await asked) return;
            await Task.Delay(TimeSpan.FromSeconds(8) * Chance.Share(), _time);
        }
    }

    /// <returns>Whether the answer is one that a client stops at.</returns>
    private async Task<bool> InvokeAsync(PlayerId player, GameSessionId session, IdempotencyKey key)
    {
        var invocation = $"f{++_invocations}";
        using var deadline = new CancellationTokenSource(FunctionTime, _time);
        var lease = new Lease(invocation, _time.Now() + FunctionTime + Lease.Margin);
        History.Add($"{invocation}: {player} asks for {session.Arn[^8..]} with {key}");

        var result = await NewDesk().ReserveAsync(new SeatRequest(player, session, null, key, lease), deadline.Token);

        History.Add($"{invocation}: {result.Error?.Kind.ToString() ?? result.Value.Reservation.Seat!.PlayerSessionId}");
        if (result.Error is not null) return result.Error.Kind is not (
            ErrorKind.RequestInProgress or ErrorKind.StoreTimedOut or ErrorKind.StoreUnavailable
            or ErrorKind.UpstreamTimedOut or ErrorKind.Throttled);

        CheckAnswer($"{player} {key}", result.Value.Reservation);
        ConnectPerhaps(result.Value.Reservation.Seat!.PlayerSessionId);
        return true;
    }

    // Every good answer to one key is the same answer.
    private void CheckAnswer(string key, Reservation answered)
    {
        _answers.TryAdd(key, answered);
        var first = _answers[key];
        (answered.Id, answered.State).ShouldBe((first.Id, first.State), $"{key} was answered in two ways");
    }

    private void ConnectPerhaps(string playerSessionId)
    {
        var session = _gameLift.PlayerSessions.Single(each => each.Id == playerSessionId);
        if (session.Status is PlayerSessionStatus.Reserved && Chance.Below(2) == 0) _gameLift.Connect(playerSessionId);
        else if (session.Status is PlayerSessionStatus.Active) _gameLift.Leave(playerSessionId);
    }

    private SeatDesk NewDesk()
    {
        var store = new NetworkedReservations(
            _store, new Network("store", Chance, _time, History, ErrorKind.StoreTimedOut, ErrorKind.StoreUnavailable));
        var gameLift = new NetworkedPlayerSessions(
            _gameLift,
            new Network("GameLift", Chance, _time, History, ErrorKind.UpstreamTimedOut, ErrorKind.Throttled));
        var orphans = new OrphanSeats(store, gameLift);
        var refresh = new SeatRefresh(store, gameLift, orphans, _time);
        return new SeatDesk(
            store, gameLift, new SeatHolds(store, refresh, SeatsMax, _time, Chance.Random), orphans, _time);
    }

    // What the reconciler will do: every reservation that is overdue is looked at once, with nothing in the way.
    private void Reconcile()
    {
        var refresh = new SeatRefresh(_store, _gameLift, new OrphanSeats(_store, _gameLift), _time);
        foreach (var reservation in _store.All().Where(each => each.DueAt <= _time.Now()))
        {
            var looked = reservation.State is ReservationState.Pending pending
                ? refresh.SettleAbandonedAsync(reservation, pending, default)
                : refresh.RefreshAsync(reservation, default);
            looked.GetAwaiter().GetResult().Error.ShouldBeNull();
        }
    }
}
