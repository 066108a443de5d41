using SessionBroker.DevStack;

namespace SessionBroker.Cli.Up;

/// <summary>
/// What `broker up` prints: where everything is, a token, and a first session as lines to paste in order. Each line
/// shows the whole answer (tee) and keeps the id that the next one needs (sed), so that nothing but curl and a shell
/// is wanted.
/// </summary>
internal static class Welcome
{
    public static void Write(Terminal terminal, DevStackHost stack, string token)
    {
        terminal.Heading("SessionBroker is up");
        terminal.Line($"  API       {stack.ApiUrl}");
        terminal.Line($"  GameLift  {stack.GameLiftUrl}  (AWS_ENDPOINT_URL_GAMELIFT)");
        terminal.Line($"  store     {stack.StoreDescription}");
        terminal.Line();
        terminal.Heading("A development token of player-1 (./broker token --sub NAME makes others)");
        terminal.Line($"token={token}");
        terminal.Line();
        terminal.Heading("A first session: create it, take a seat, read it back");
        foreach (var line in Lines(stack.ApiUrl))
            terminal.Line(line);
        terminal.Line();
    }

    private static IEnumerable<string> Lines(string api)
    {
        const string curl = "curl -si -w '\\n'";
        const string authorization = "-H \"Authorization: Bearer $token\"";
        const string json = "-H 'Content-Type: application/json'";
        yield return
            $"session=$({curl} -X POST {api}/v1/game-sessions {authorization} {json} -H 'Prefer: wait=20' "
            + $"-d '{{\"destination\":\"default\",\"maximumPlayerSessionCount\":4}}' {Keep("gameSessionId")})";
        yield return
            $"reservation=$({curl} -X POST {api}/v1/game-sessions/$session/player-sessions {authorization} {json} "
            + $"-d '{{}}' {Keep("reservationId")})";
        yield return $"{curl} {api}/v1/reservations/$reservation {authorization}";
    }

    private static string Keep(string member) =>
        $"| tee /dev/stderr | sed -n 's/.*\"{member}\":\"\\([^\"]*\\)\".*/\\1/p'";
}
