using System.Collections.Immutable;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.DynamoDbEmulator;
using SessionBroker.Simulation.Faults;
using SessionBroker.Simulation.Checks;
using SessionBroker.Simulation.GameLift;
using SessionBroker.Simulation.Players;
using SessionBroker.Simulation.Timelines;

namespace SessionBroker.Simulation;

/// <summary>
/// What all functions and players of one run share: the clock, chance, GameLift, the store, and whoever watches over
/// the invariants.
/// </summary>
internal sealed class World
{
    public World(int seed, bool keepsHistory)
    {
        Random = new SeededRandom(seed);
        Faults = new FaultInjector(Random);
        History = new History(Time, keepsHistory);
        GameLift = new SimulatedGameLift(
            Time, UnverifiedOptions.Draw(Random), GameServers.Fleet(Random), Random.Source.Next());
        DynamoDb = StoredRecords.CreateTable(Time, Records.Note);
        SeatLimits = new SeatLimits(Random.OneIn(3) ? 2 : 1, Random.OneIn(3) ? 1 : 2);
        CreationBudget = new CreationBudget(1 + (seed % 3));
        Invariants = new Invariants(this);
        Effects = new EffectChecks(this);
        Reservations = new ReservationTimelines(Time);
        Responses = new ResponseChecker(this);
        GameServers = new GameServers(this);
    }

    /// <summary>The one fleet that the broker offers.</summary>
    public const string Fleet = "fleet-home";

    public static ImmutableArray<PlayerId> Players { get; } =
        [.. Enumerable.Range(1, 4).Select(number => PlayerId.Parse($"player-{number}")!.Value)];

    public WorldClock Time { get; } = new();

    public SeededRandom Random { get; }

    public FaultInjector Faults { get; }

    public History History { get; }

    public SimulatedGameLift GameLift { get; }

    public InMemoryDynamoDb DynamoDb { get; }

    /// <summary>What stands in its table.</summary>
    public StoredRecords Records { get; } = new();

    /// <summary>How many seats of one player GameLift may hold.</summary>
    public SeatLimits SeatLimits { get; }

    /// <summary>How many game sessions a player may ask for.</summary>
    public CreationBudget CreationBudget { get; }

    public Invariants Invariants { get; }

    /// <summary>What functions do at GameLift for clients.</summary>
    public EffectChecks Effects { get; }

    /// <summary>What GameLift held at every moment.</summary>
    public GameLiftTimelines GameLiftTimelines => GameLift.Timelines;

    /// <summary>The game sessions that GameLift has not forgotten.</summary>
    public IEnumerable<GameSessionState> GameSessions =>
        GameLiftTimelines.GameSessions.Select(timeline => timeline.Last).OfType<GameSessionState>();

    /// <summary>What the records of reservations said at every moment.</summary>
    public ReservationTimelines Reservations { get; }

    public ResponseChecker Responses { get; }

    public GameServers GameServers { get; }

    /// <summary>What no dead function ever comes back from.</summary>
    public TaskCompletionSource Never { get; } = new();

    /// <summary>The first invariant that did not hold; null while all do.</summary>
    public Violation? Violation { get; private set; }

    public void Violate(string invariant, string detail)
    {
        if (Violation is not null) return;
        Violation = new Violation(invariant, detail);
        History.Add($"*** {invariant}: {detail}");
    }

    /// <summary>Waits for up to this long.</summary>
    public Task PauseAsync(TimeSpan most) => Task.Delay(Random.UpTo(most), Time);
}
