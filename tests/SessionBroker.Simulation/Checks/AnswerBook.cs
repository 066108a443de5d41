using System.Text.Json.Nodes;

using SessionBroker.Simulation.Chances;
using SessionBroker.Simulation.Wire;
using SessionBroker.TestKit.Http;

namespace SessionBroker.Simulation.Checks;

/// <summary>
/// Every answer that a function gave: each one is an answer of the API, and those to one key are one answer.
/// </summary>
internal sealed class AnswerBook(World world)
{
    // Refusals that come before anything is recorded: they tell how it is now, and nothing was done.
    private static readonly HashSet<string> Unrecorded =
        [
            "seat-already-held", "seat-limit-reached", "idempotency-key-reused", "request-in-progress",
        ];

    private readonly Dictionary<string, List<Ask>> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Content, string Answer)> _final = new(StringComparer.Ordinal);
    private readonly HashSet<string> _madeAnew = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _settled = new(StringComparer.Ordinal);

    private long Duplicates => world.Chance.Struck[(int)Fault.DuplicateWrite];

    public Question Begin(Ask ask)
    {
        if (ask.Key is null) return new Question(ask, IsSettledOtherwise: false, Duplicates);

        if (!_asked.TryGetValue(ask.Subject, out var asked)) _asked[ask.Subject] = asked = [];
        asked.Add(ask);
        return new Question(
            ask, _final.TryGetValue(ask.Subject, out var final) && final.Content != ask.Content, Duplicates);
    }

    public void End(Question question, ApiAnswer answer)
    {
        if (answer.Status >= 400) CheckProblem(question.Ask, answer);
        if (question.Ask.Key is not null) CheckKeyed(question, answer);
        if (question.Ask.Handler is "GetReservation" && answer.Status == 200) CheckRead(question.Ask, answer.Body);
        if (question.Ask.Handler is "ReleaseReservation" && answer.Status == 204) CheckReleased(question.Ask);
        if (question.Ask.Handler is "ListReservations" && answer.Status == 200) CheckList(question.Ask, answer);
    }

    private void CheckProblem(Ask ask, ApiAnswer answer)
    {
        if (answer.Status == 500 || answer.Code is null || answer.Text("requestId") is null)
            world.Violate("every answer has a row of the error table", $"{ask}: {answer.Status} {answer.Body}");
        if (answer.Status is 429 or 503 || answer.Code is "request-in-progress")
        {
            if (!int.TryParse(answer.Header("retry-after"), out var seconds) || seconds < 1)
                world.Violate("who shall come again is told when", $"{ask}: {answer.Status} {answer.Body}");
        }
    }

    private void CheckKeyed(Question question, ApiAnswer answer)
    {
        var ask = question.Ask;
        var others = _asked[ask.Subject].Where(other => other.Content != ask.Content);
        if (question.IsSettledOtherwise && answer.Status != 422 && answer.Status < 500)
            world.Violate("a key with another body is refused", $"{ask}: {answer.Status} {answer.Body}");
        if (answer.Status == 422 && !others.Any())
            world.Violate("a key with the same body is not refused", $"{ask}: {answer.Body}");

        var isReplayed = answer.Header("idempotency-replayed") is not null;
        // A write that arrives twice may find that its first arrival has been followed by another's.
        if (isReplayed && _asked[ask.Subject].Count < 2 && question.DuplicatesBefore == Duplicates)
            world.Violate("only a repetition is called one", $"{ask}: {answer.Status}");
        if (answer.Status is 201 or 202 && !isReplayed && !_madeAnew.Add(ask.Subject))
            world.Violate("what a key asks for is made once", $"{ask}: {answer.Body}");
        if (answer.Status is 201 or 202) CheckMade(ask, answer);
        if (answer.Code is "game-session-not-active") CheckOver(ask);
        if (FinalOf(answer) is { } final) CheckSame(ask, final);
    }

    // What a client may rely on from then on; null for an answer that says: come again.
    private static string? FinalOf(ApiAnswer answer)
    {
        if (answer.Status is 201 or 202) return $"{answer.Status} {answer.Body.ToJsonString()}";
        if (answer.Status is < 400 or >= 500 || (bool?)answer.Body["retryable"] != false) return null;
        return Unrecorded.Contains(answer.Code!) ? null : $"{answer.Status} {answer.Code}";
    }

    private void CheckSame(Ask ask, string answer)
    {
        if (!_final.TryGetValue(ask.Subject, out var first)) _final[ask.Subject] = (ask.Content, answer);
        else if (first != (ask.Content, answer))
            world.Violate("a repeated request gets the same answer", $"{ask}: first {first}, then {answer}");
    }

    private void CheckMade(Ask ask, ApiAnswer answer)
    {
        if (answer.Header("location") is null)
            world.Violate("what is made has an address", $"{ask}: {answer.Body}");
        if (ask.Handler is "CreateGameSession" && answer.Text("creatorId") != ask.Player.Value)
            world.Violate("the game session that is told is the player's", $"{ask}: {answer.Body}");
        if (ask.Handler is not "CreatePlayerSession") return;

        var seat = world.GameLift.PlayerSessions.FirstOrDefault(each => each.Id == answer.Text("playerSessionId"));
        if (seat is null || seat.Player != ask.Player || seat.GameSession.UrlForm != answer.Text("gameSessionId"))
            world.Violate("the seat that is told is the player's", $"{ask}: {answer.Body}");
        if (answer.Text("gameSessionId") != ask.Event.Path["gameSessionId"])
            world.Violate("the seat that is told is in the session that was asked for", $"{ask}: {answer.Body}");
        if (answer.Text("state") != "RESERVED" || answer.Body["connection"] is null)
            world.Violate("a seat is answered as it was made", $"{ask}: {answer.Body}");
    }

    // Who is told that a session takes no players does not ask again: it must be true for ever.
    private void CheckOver(Ask ask)
    {
        var session = world.GameLift.GameSessions.Single(each => each.Id.UrlForm == ask.Event.Path["gameSessionId"]);
        if (!session.HasEnded) world.Violate("what is called over is over", $"{ask}: {session.Id} is {session.Status}");
    }

    private void CheckList(Ask ask, ApiAnswer answer)
    {
        var reservations = answer.Body["reservations"]!.AsArray();
        foreach (var reservation in reservations) CheckRead(ask, reservation!.AsObject());
        if (!ask.Event.Query.ContainsKey("state")) return;

        if (reservations.Any(each => (string?)each!["state"] is not ("RESERVED" or "ACTIVE")))
            world.Violate("live is live", $"{ask}: {answer.Body}");
    }

    private void CheckReleased(Ask ask)
    {
        var id = ask.Event.Path["reservationId"];
        if (world.Store.All().Single(each => each.Id.Value == id) is { IsSettled: false } reservation)
            world.Violate("what is given back counts no more", $"{ask}: {Summaries.Of(reservation)}");
    }

    private void CheckRead(Ask ask, JsonObject reservation)
    {
        if ((string?)reservation["playerId"] != ask.Player.Value)
            world.Violate("a player reads the player's own", $"{ask}: {reservation}");
        if (reservation["settledAt"] is null) return;

        var (id, text) = ((string)reservation["reservationId"]!, reservation.ToJsonString());
        if (!_settled.TryAdd(id, text) && _settled[id] != text)
            world.Violate("what is settled reads the same for ever", $"{ask}: first {_settled[id]}, then {text}");
        if (reservation["connection"] is not null)
            world.Violate("only a live seat has an address", $"{ask}: {reservation}");
    }
}
