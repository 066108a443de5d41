using SessionBroker.Simulation.Faults;
using SessionBroker.Simulation.Wire;
using SessionBroker.TestKit.Http;

namespace SessionBroker.Simulation.Checks;

/// <summary>
/// Checks every answer that a function gives: it is an answer of the API, those to one key are one answer, and what it
/// says was so at some moment between the request and the answer.
/// </summary>
internal sealed class ResponseChecker(World world)
{
    private readonly Dictionary<string, KeyHistory> _keys = new(StringComparer.Ordinal);
    private readonly KeyChecks _keyChecks = new(world);
    private readonly ReadChecks _readChecks = new(world);

    public IEnumerable<KeyHistory> Keys => _keys.Values;

    /// <summary>Whether a refusal that is kept must also be true when it is told again.</summary>
    public bool ExpectsPresentTruth { get; set; }

    private long Duplicates => world.Faults.Struck[(int)Fault.DuplicateWrite];

    public PendingRequest Begin(ClientRequest request, CallLog calls, DateTimeOffset deadline)
    {
        world.GameLift.CatchUp();
        var key = KeyOf(request);
        var pending = new PendingRequest(request, calls, world.Time.GetUtcNow(), deadline)
        {
            IsSettledOtherwise = key?.Final is { } final && final.Request.Content != request.Content,
            DuplicatesBefore = Duplicates,
        };
        key?.Add(pending);
        return pending;
    }

    public void End(PendingRequest pending, ApiAnswer answer)
    {
        world.GameLift.CatchUp();
        pending.End(answer, world.Time.GetUtcNow());
        var response = new Response(world, pending, answer, KeyOf(pending.Request));
        if (response.Status >= 400) CheckProblem(response);
        _keyChecks.Check(response, Duplicates);
        _readChecks.Check(response);
        if (response is { Status: 202, Request.Handler: "TerminateGameSession" })
            world.Effects.NoteEnded(response.AskedSession);
        CheckTrue(response, "is true");
        if (ExpectsPresentTruth && response is { IsReplayed: true, Status: >= 400 })
            CheckTrue(new Response(world, pending, answer, response.Key) { IsReplayed = false }, "is still true");
    }

    private KeyHistory? KeyOf(ClientRequest request)
    {
        if (request.Key is null) return null;
        if (!_keys.TryGetValue(request.Subject, out var key)) _keys[request.Subject] = key = new KeyHistory();
        return key;
    }

    private void CheckProblem(Response response)
    {
        if (response.Status == 500 || response.Body["code"] is null || response.Body["requestId"] is null)
            world.Violate("every answer has a row of the error table", $"{response}");
        if (response.Status is not (429 or 503) && response.Name is not "request-in-progress") return;
        if (!int.TryParse(response.Header("retry-after"), out var seconds) || seconds < 1)
            world.Violate("who shall come again is told when", $"{response}");
    }

    private static string Claim(Response response) => $"{response.Name} of {response.Request.Handler}";

    private void CheckTrue(Response response, string claim)
    {
        if (AnswerTable.Find(response.Request.Handler, response.Name) is not { } isTrue)
            world.Violate($"{Claim(response)} is expected", $"{response}");
        else if (!isTrue(response))
            world.Violate($"{Claim(response)} {claim}", $"{response}");
    }
}
