using System.Net;

namespace SessionBroker.EndToEndTests.Broker;

/// <summary>Placements of a queue, and matchmaking.</summary>
public abstract partial class BrokerScenarios
{
    [Fact]
    public async Task A_player_is_placed_and_has_a_seat()
    {
        var player = await Stack.NewPlayerAsync();

        var placed = await player.PostAsync(
            "/v1/placements",
            """
            {
              "destination": "global", "maximumPlayerSessionCount": 2, "name": "Placed",
              "players": [{"latencies": {"us-east-1": 20, "us-west-2": 90}, "playerData": "blue"}]
            }
            """,
            ("Prefer", "wait=20"), ("Idempotency-Key", "place-1"));
        var again = await player.PostAsync(
            "/v1/placements",
            """
            {
              "destination": "global", "maximumPlayerSessionCount": 2, "name": "Placed",
              "players": [{"latencies": {"us-east-1": 20, "us-west-2": 90}, "playerData": "blue"}]
            }
            """,
            ("Idempotency-Key", "place-1"));
        var read = await player.GetAsync(placed.Headers.Location!.ToString());
        var reservation = await player.GetAsync($"/v1/reservations/{ReservationIn(placed)}");
        var other = await (await Stack.NewPlayerAsync()).GetAsync(placed.Headers.Location!.ToString());

        placed.Status.ShouldBe(HttpStatusCode.OK, placed.Text);
        placed["status"].ShouldBe("FULFILLED");
        again.Text.ShouldBe(placed.Text);
        read.Text.ShouldBe(placed.Text);
        reservation["state"].ShouldBe("RESERVED", reservation.Text);
        reservation["gameSessionId"].ShouldBe(placed["gameSessionId"]);
        reservation["playerSessionId"].ShouldStartWith("psess-");
        other.ShouldBeProblem(404, "placement-not-found");
    }

    [Fact]
    public async Task Two_players_who_accept_their_match_have_seats_in_one_session()
    {
        Player[] players = [await Stack.NewPlayerAsync(), await Stack.NewPlayerAsync()];

        var started = await Task.WhenAll(players.Select(player =>
            player.PostAsync("/v1/matchmaking-tickets", """{"destination": "duel"}""")));
        started.ShouldAllBe(answer => answer.Status == HttpStatusCode.Accepted, started[0].Text);
        var paths = started.Select(answer => answer.Headers.Location!.ToString()).ToArray();
        var proposed = await Task.WhenAll(players.Zip(paths, (player, path) =>
            player.GetAsync(path, ("Prefer", "wait=20"))));
        proposed.ShouldAllBe(answer => answer["status"] == "REQUIRES_ACCEPTANCE", proposed[0].Text);
        var accepted = await Task.WhenAll(players.Zip(paths, (player, path) =>
            player.PostAsync($"{path}/acceptance", """{"acceptanceType": "ACCEPT"}""")));
        accepted.ShouldAllBe(answer => answer.Status == HttpStatusCode.Accepted, accepted[0].Text);
        var matched = await Task.WhenAll(players.Zip(paths, (player, path) =>
            player.GetAsync(path, ("Prefer", "wait=20"))));
        var reservations = await Task.WhenAll(players.Zip(matched, (player, match) =>
            player.GetAsync($"/v1/reservations/{ReservationIn(match)}")));

        matched.ShouldAllBe(answer => answer["status"] == "COMPLETED", matched[0].Text);
        matched[0]["gameSessionId"].ShouldBe(matched[1]["gameSessionId"]);
        reservations.ShouldAllBe(answer => answer["state"] == "RESERVED", reservations[0].Text);
        reservations.Select(answer => answer["playerSessionId"]).ShouldBeUnique();
    }

    [Fact]
    public async Task A_ticket_that_is_stopped_is_cancelled_and_its_player_is_free()
    {
        var player = await Stack.NewPlayerAsync();

        var started = await player.PostAsync("/v1/matchmaking-tickets", """{"destination": "duel"}""");
        var second = await player.PostAsync("/v1/matchmaking-tickets", """{"destination": "duel"}""");
        var stopped = await player.DeleteAsync(started.Headers.Location!.ToString());
        var again = await player.DeleteAsync(started.Headers.Location!.ToString());
        var reservation = await player.GetAsync($"/v1/reservations/{ReservationIn(started)}");

        second.ShouldBeProblem(409, "seat-limit-reached");
        stopped.Status.ShouldBe(HttpStatusCode.Accepted, stopped.Text);
        stopped["status"].ShouldBe("CANCELLED");
        again.Text.ShouldBe(stopped.Text);
        reservation["state"].ShouldBe("FAILED");
    }

    private static string ReservationIn(Answer answer) => (string)answer.Body["players"]![0]!["reservationId"]!;
}
