using FsCheck;
using FsCheck.Fluent;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.UnitTests.Simulator.World;

/// <summary>Whatever happens to a world, its counts equal a recount, and nothing is sold twice.</summary>
public sealed class WorldPropertyTests
{
    private static readonly Arbitrary<int[]> Histories =
        Gen.Choose(0, int.MaxValue).ArrayOf(160).ToArbitrary();

    [Fact]
    public void Counts_equal_a_recount_and_nothing_is_oversold() => Prop.ForAll(Histories, numbers =>
    {
        var world = NewWorld();
        var history = new RandomHistory(world);
        foreach (var number in numbers)
        {
            var before = world.GameSessions.All.ToDictionary(each => each.Sequence, each => each.Slots);
            history.Apply(number & 0xFF, number >> 8);
            Recount(world, before);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_restored_world_goes_on_as_the_first_one_does() => Prop.ForAll(Histories, numbers =>
    {
        var world = NewWorld();
        Apply(world, numbers[..80]);
        var restored = GameLiftState.Restore(world.Snapshot());
        restored.Snapshot().ShouldBe(world.Snapshot());

        Apply(world, numbers[80..]);
        Apply(restored, numbers[80..]);

        restored.Snapshot().ShouldBe(world.Snapshot());
        restored.Dump().ToJsonString().ShouldBe(world.Dump().ToJsonString());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void The_same_seed_and_history_make_the_same_world()
    {
        var numbers = Enumerable.Range(1, 400).Select(each => each * 7919).ToArray();
        var (one, other) = (NewWorld(), NewWorld());

        Apply(one, numbers);
        Apply(other, numbers);

        other.Snapshot().ShouldBe(one.Snapshot());
    }

    private static GameLiftState NewWorld() => new(
        new() { ActivationTimeoutSeconds = 30, QueueTimeoutSeconds = 120 }, RandomHistory.Setup, 1,
        SimulatedGameLift.Start);

    private static void Apply(GameLiftState world, int[] numbers)
    {
        var history = new RandomHistory(world);
        foreach (var number in numbers)
        {
            history.Apply(number & 0xFF, number >> 8);
        }
    }

    private static void Recount(GameLiftState world, Dictionary<long, int> slotsBefore)
    {
        foreach (var session in world.GameSessions.All)
        {
            var players = world.PlayerSessions.Of(session);
            session.Reserved.ShouldBe(players.Count(player => player.Status == PlayerSessionStatus.Reserved));
            session.Active.ShouldBe(players.Count(player => player.Status == PlayerSessionStatus.Active));
            // Lowering the maximum leaves a session overfull, but no seat is ever sold beyond it.
            session.Slots.ShouldBeLessThanOrEqualTo(
                Math.Max(session.MaximumPlayers, slotsBefore.GetValueOrDefault(session.Sequence)));
        }

        RecountTickets(world);
        foreach (var fleet in world.Fleets.All)
        {
            foreach (var place in fleet.Locations)
            {
                Recount(world, fleet, place);
            }
        }
    }

    private static void RecountTickets(GameLiftState world)
    {
        var matchmaking = world.FlexMatch;
        var live = matchmaking.Tickets.All.Where(ticket => ticket.IsLive).ToArray();
        live.SelectMany(ticket => ticket.Players).Select(player => player.PlayerId).ShouldBeUnique();
        var waiting = live.Where(ticket => ticket.Status is TicketStatus.Queued or TicketStatus.Searching);
        (matchmaking.Pools.Find("pairs")?.Tickets ?? []).ShouldBe(waiting);
        var matched = live.Where(ticket => ticket.Status is TicketStatus.RequiresAcceptance or TicketStatus.Placing);
        matchmaking.Matches.All.SelectMany(match => match.TicketIds)
            .ShouldBe(matched.Select(ticket => ticket.Id), ignoreOrder: true);
        live.ShouldAllBe(ticket => ticket.Status == TicketStatus.RequiresAcceptance
            || ticket.Status == TicketStatus.Placing || ticket.ExpiresAt >= world.Now);
        foreach (var session in world.GameSessions.All.Where(each => each is { HasEnded: false, Match: not null }))
        {
            session.Match!.Players.Select(player => player.PlayerId).ShouldBeUnique();
            session.Match.Players.GroupBy(player => player.Team).ShouldAllBe(team => team.Count() <= 2);
        }
    }

    private static void Recount(GameLiftState world, Fleet fleet, FleetLocation place)
    {
        var here = world.GameSessions.All
            .Where(each => each.FleetId == fleet.Id && each.Location == place.Name).ToArray();
        var active = here.Where(each => each.Status == GameSessionStatus.Active).ToArray();
        place.ActiveGameSessions.ShouldBe(active.Length);
        place.Players.ShouldBe(active.Sum(each => each.Slots));
        place.PlayersMax.ShouldBe(active.Sum(each => each.MaximumPlayers));
        place.Processes.ShouldBe(place.Computes.Sum(each => each.Processes));
        place.FreeProcesses.ShouldBe(place.Computes.Sum(each => each.ReadyPorts.Count));
        foreach (var compute in place.Computes)
        {
            var hosted = here.Where(each => each.Compute == compute.Sequence && !each.HasEnded).ToArray();
            compute.Hosted.ShouldBe(hosted.Select(each => each.Sequence));
            compute.Activating.ShouldBe(hosted.Count(each => each.Status == GameSessionStatus.Activating));
            compute.Activating.ShouldBeLessThanOrEqualTo(fleet.MaxConcurrentActivations ?? int.MaxValue);
            hosted.Select(each => each.Port).Concat(compute.ReadyPorts).ShouldBeUnique();
            (hosted.Length + compute.ReadyPorts.Count).ShouldBeLessThanOrEqualTo(compute.Processes);
        }
    }
}
