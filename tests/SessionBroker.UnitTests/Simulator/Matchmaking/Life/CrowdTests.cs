using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Life;

/// <summary>
/// 200 tickets at once for two teams of five with a skill rule and expansions, with players who do not accept, servers
/// that do not start and tickets that are stopped: what every match and every ticket keeps to.
/// </summary>
public sealed class CrowdTests
{
    private const int Tickets = 200;
    private const int RequestTimeoutSeconds = 40;
    private const int LastArrival = 15;
    private static readonly (int WaitSeconds, double Distance)[] Stages = [(0, 10), (8, 25), (20, 60)];

    private static readonly string Rules = $$"""
        { "ruleLanguageVersion": "1.0",
          "playerAttributes": [{ "name": "skill", "type": "number" }],
          "teams": [{ "name": "team", "minPlayers": 5, "maxPlayers": 5, "quantity": 2 }],
          "rules": [{ "name": "close", "type": "batchDistance", "batchAttribute": "skill",
            "maxDistance": {{Stages[0].Distance}} }],
          "expansions": [{ "target": "rules[close].maxDistance", "steps": [
            { "waitTimeSeconds": {{Stages[1].WaitSeconds}}, "value": {{Stages[1].Distance}} },
            { "waitTimeSeconds": {{Stages[2].WaitSeconds}}, "value": {{Stages[2].Distance}} }] }] }
        """;

    private sealed record Party(string Id, int ArrivesAt, IReadOnlyList<(string Player, double Skill)> Players)
    {
        internal double Skill => Players.Average(each => each.Skill);
    }

    private sealed record Told(DateTimeOffset At, string Type, JsonObject Detail)
    {
        internal IEnumerable<string> Tickets => Detail["tickets"]!.AsArray().Select(each => $"{each!["ticketId"]}");

        internal IEnumerable<(string Player, string Team)> Players =>
            Detail["gameSessionInfo"]!["players"]!.AsArray()
                .Select(each => ($"{each!["playerId"]}", $"{each["team"]}"));
    }

    [Fact]
    public void Every_match_keeps_its_rules_no_ticket_is_lost_and_no_player_is_in_two_matches() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var parties = Crowd(random);
            var world = World(seed);
            var told = Play(world, parties, random);

            CheckMatches(parties, told);
            CheckTickets(world.GameLift.World, parties, told);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3));

    private static MatchmakingWorld World(int seed) => new(
        setup => setup with
        {
            RequestTimeoutSeconds = RequestTimeoutSeconds,
            AcceptanceRequired = true,
            AcceptanceTimeoutSeconds = 10,
            Players = new() { AcceptChance = 0.97, RejectChance = 0.01, AnswerSecondsMax = 8 },
        },
        Rules,
        world: setup => setup with
        {
            Fleets = [.. setup.Fleets.Select(fleet => fleet with
            {
                ProcessesPerInstance = 10,
                GameServers = new() { ActivationFailureChance = 0.1, ActivationSecondsMax = 3 },
                ActivationTimeoutSeconds = 5,
            })],
        },
        seed: seed);

    private static Party[] Crowd(Random random)
    {
        var player = 0;
        return
        [
            .. Enumerable.Range(0, Tickets).Select(number => new Party(
                $"ticket-{number}",
                random.Next(3) == 0 ? random.Next(LastArrival) : 0,
                [.. Enumerable.Range(0, random.Next(4) == 0 ? 1 + random.Next(5) : 1)
                    .Select(_ => ($"player-{player++}", (double)random.Next(100)))])),
        ];
    }

    /// <summary>All events of the matchmaker, until every ticket has ended.</summary>
    private static Told[] Play(MatchmakingWorld world, Party[] parties, Random random)
    {
        for (var second = 0; second <= LastArrival + RequestTimeoutSeconds + 20; second++)
        {
            foreach (var party in parties.Where(each => each.ArrivesAt == second))
                world.GameLift.Call("StartMatchmaking", Request(party));
            if (random.Next(10) == 0)
                _ = world.GameLift.Ask("StopMatchmaking", new() { ["TicketId"] = parties[random.Next(Tickets)].Id });
            world.GameLift.Pass(1);
        }

        return
        [
            .. world.GameLift.World.TakeEvents().OfType<WorldEvent.EventBridge>()
                .Where(each => $"{each.Body["detail-type"]}" == "GameLift Matchmaking Event")
                .Select(each => new Told(
                    each.Time, $"{each.Body["detail"]!["type"]}", each.Body["detail"]!.AsObject())),
        ];
    }

    private static JsonObject Request(Party party) => new()
    {
        ["TicketId"] = party.Id,
        ["ConfigurationName"] = "duels",
        ["Players"] = new JsonArray([.. party.Players.Select(each => new JsonObject
        {
            ["PlayerId"] = each.Player,
            ["PlayerAttributes"] = MatchmakingWorld.Attributes(each.Skill),
        })]),
    };

    private static void CheckMatches(Party[] parties, Told[] told)
    {
        var byId = parties.ToDictionary(party => party.Id);
        var proposed = told.Where(each => each.Type == "PotentialMatchCreated").ToArray();
        proposed.ShouldNotBeEmpty();
        foreach (var match in proposed)
        {
            var matched = match.Tickets.Select(id => byId[id]).ToArray();
            var teams = match.Players.GroupBy(each => each.Team, each => each.Player).ToArray();
            teams.Select(team => (team.Key, team.Count())).ShouldBe([("team_1", 5), ("team_2", 5)]);
            matched.ShouldAllBe(party => teams.Any(team => party.Players.All(each => team.Contains(each.Player))));
            var newest = SimulatedGameLift.Start.AddSeconds(matched.Max(party => party.ArrivesAt));
            var spread = matched.Max(party => party.Skill) - matched.Min(party => party.Skill);
            spread.ShouldBeLessThanOrEqualTo(DistanceAt(match.At - newest));
        }
    }

    private static double DistanceAt(TimeSpan age) =>
        Stages.Last(stage => stage.WaitSeconds <= age.TotalSeconds).Distance;

    private static void CheckTickets(GameLiftState world, Party[] parties, Told[] told)
    {
        var tickets = world.FlexMatch.Tickets.All.ToArray();
        tickets.Select(ticket => ticket.Id).ShouldBe(parties.Select(party => party.Id), ignoreOrder: true);
        tickets.ShouldAllBe(ticket => !ticket.IsLive);
        world.FlexMatch.Matches.All.ShouldBeEmpty();
        world.FlexMatch.Pools.Any("duels").ShouldBeFalse();

        var succeeded = told.Where(each => each.Type == "MatchmakingSucceeded").ToArray();
        var completed = tickets.Where(ticket => ticket.Status == TicketStatus.Completed).ToArray();
        completed.ShouldNotBeEmpty();
        completed.Select(ticket => ticket.Id).ShouldBe(succeeded.SelectMany(each => each.Tickets), ignoreOrder: true);
        succeeded.SelectMany(each => each.Players).Select(each => each.Player).ShouldBeUnique();
        world.PlayerSessions.All.Select(seat => seat.PlayerId).ShouldBe(
            completed.SelectMany(ticket => ticket.Players).Select(player => player.PlayerId), ignoreOrder: true);
    }
}
