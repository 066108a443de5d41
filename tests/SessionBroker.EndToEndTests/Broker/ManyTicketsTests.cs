using System.Globalization;
using System.Text.Json.Nodes;
using SessionBroker.DevStack;

namespace SessionBroker.EndToEndTests.Broker;

/// <summary>Many tickets at once, while GameLift's events come twice, out of order, or never.</summary>
public sealed class ManyTicketsTests
{
    private const int Tickets = 200;

    private const string Config =
        """
        fleets:
          - id: fleet-arena
            name: arena
            locations: [{ name: us-east-1, instances: 2 }]
            processesPerInstance: 30
            maxConcurrentGameSessionActivations: 30
        queues:
          - { name: arena-queue, destinations: [fleet-arena] }
        ruleSets:
          - name: arena-rules
            body: >-
              {"ruleLanguageVersion": "1.0",
              "playerAttributes": [{"name": "skill", "type": "number"}],
              "teams": [{"name": "red", "minPlayers": 5, "maxPlayers": 5},
              {"name": "blue", "minPlayers": 5, "maxPlayers": 5}],
              "rules": [{"name": "even", "type": "distance",
              "measurements": ["avg(teams[red].players.attributes[skill])"],
              "referenceValue": "avg(teams[blue].players.attributes[skill])", "maxDistance": 2}],
              "expansions": [{"target": "rules[even].maxDistance",
              "steps": [{"waitTimeSeconds": 3, "value": 10}, {"waitTimeSeconds": 6, "value": 100}]}]}
        matchmakers:
          - { name: arena-match, ruleSet: arena-rules, queues: [arena-queue], requestTimeoutSeconds: 300 }
        """;

    [Fact]
    public async Task Every_matched_player_has_exactly_one_reservation_and_no_ticket_is_lost()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Config, TestContext.Current.CancellationToken);
        try
        {
            await using var stack = await BrokerStack.StartAsync(
                new DevStackOptions { ConfigFile = file }, fleet: null);
            stack.Host.Simulator.Control.EventFaults =
                new() { DuplicateChance = 1, LossChance = 0.33, ReorderChance = 0.5 };

            var ended = await Task.WhenAll(Enumerable.Range(0, Tickets).Select(number => MatchAsync(stack, number)));

            ended.ShouldAllBe(each => each.Ticket["status"] == "COMPLETED", ended[0].Ticket.Text);
            ended.ShouldAllBe(each => (string)each.Reservation["state"]! == "RESERVED");
            ended.Select(each => (string)each.Reservation["playerSessionId"]!).ShouldBeUnique();
            var matches = ended.GroupBy(each => each.Ticket["gameSessionId"]).ToArray();
            matches.ShouldAllBe(match => match.Count() == 10);
            matches.SelectMany(match => match.CountBy(each => (string)each.Ticket.Body["players"]![0]!["team"]!))
                .ShouldAllBe(team => team.Value == 5);
            ended.ShouldAllBe(each => (string)each.Reservation["gameSessionId"]! == each.Ticket["gameSessionId"]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(Answer Ticket, JsonNode Reservation)> MatchAsync(BrokerStack stack, int number)
    {
        var player = await stack.NewPlayerAsync();
        var skill = (number * 37 % 100).ToString(CultureInfo.InvariantCulture);
        var ticket = await player.PostAsync(
            "/v1/matchmaking-tickets", $$$"""{"players": [{"attributes": {"skill": {{{skill}}}}}]}""");
        var path = ticket.Headers.Location!.ToString();
        for (var looks = 0; ticket["endedAt"] is null && looks < 10; looks++)
            ticket = await player.GetAsync(path, ("Prefer", "wait=20"));

        var listed = await player.GetAsync("/v1/reservations?state=live");
        return (ticket, listed.Body["reservations"]!.AsArray().ShouldHaveSingleItem()!);
    }
}
