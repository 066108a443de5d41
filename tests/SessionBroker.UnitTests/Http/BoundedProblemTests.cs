using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SessionBroker.Domain.Errors;
using SessionBroker.Functions.Endpoints;
using SessionBroker.Functions.Http;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Http;

/// <summary>Whatever a client sends, the problem that it gets is small, and so is what making it costs.</summary>
public sealed class BoundedProblemTests : IDisposable
{
    private const int BytesMax = 32 * 1024;

    // Each costs an encoder or a cut something else: quotes, escapes, control characters, pairs, pointers' own escapes.
    private static readonly Gen<string> Pieces = Gen.Elements(
        "k", "\"", "\\", "\u0001", "\U0001F3AE", "\u2028", "\uFFFF", "~", "/", "<", "\n", "%00", "{}", "\u0130");

    private static readonly Gen<string> Texts =
        from piece in Pieces
        from length in Gen.Elements(0, 1, 31, 63, 64, 65, 1024, 3_000)
        from tail in Pieces
        select string.Concat(Enumerable.Repeat(piece, length)) + tail;

    private static readonly Gen<string> Numbered =
        from number in Gen.Choose(0, 1_000_000)
        from text in Texts
        select $"{number}{text}";

    private static readonly Gen<ApiEvent> Events =
        from route in Gen.Elements(Routes.All.AsEnumerable())
        from place in Texts
        from query in Some(Numbered)
        from prefixed in Some(Numbered)
        from members in Some(Numbered)
        from within in Some(Numbered)
        from value in Texts
        from isBase64 in Gen.Elements(true, false)
        from key in Texts
        let json = Json(members, within, value)
        let request = Event(route, place, [.. query, .. prefixed.Select(name => "property." + name)], value)
            .WithHeader("idempotency-key", key)
        select isBase64 ? request.WithBytes(Encoding.UTF8.GetBytes(json)) : request.WithJson(json);

    private readonly TestBroker _broker = new(destinations:
        $$"""
        [
          {"name": "default", "fleetId": "fleet-home"},
          {"name": "keyed", "fleetId": "fleet-keyed", "gamePropertyKeys": [{{Keys(100, 90)}}]}
        ]
        """);

    public void Dispose() => _broker.Dispose();

    [Fact]
    public void No_event_leads_to_a_problem_over_32_kilobytes()
    {
        Prop.ForAll(Events.ToArbitrary(), request =>
        {
            var answer = _broker.SendAsync(request).GetAwaiter().GetResult();
            var listed = answer.Places.Count;
            return answer.BodyBytes <= BytesMax
                && listed <= RequestReader.ErrorsMax
                && answer.Status < 500
                && answer.Places.SelectMany(place => place.Split('/')).All(IsCut);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(20, "The request is not valid; errors lists every error.")]
    [InlineData(21, "The request is not valid; errors lists 20 of 21 errors.")]
    [InlineData(60_000, "The request is not valid; errors lists 20 of 60000 errors.")]
    public async Task Twenty_faults_are_listed_and_the_others_counted(int faults, string detail)
    {
        var members = string.Join(',', Enumerable.Range(0, faults).Select(number => $"\"x{number}\":0"));

        var answer = await _broker.SendAsync(ApiEvent.For("CreateGameSession").WithJson(
            $$"""{"destination":"default","maximumPlayerSessionCount":4,{{members}}}"""));

        (answer.Status, answer.Places.Count, answer.Text("detail")).ShouldBe((400, 20, detail));
    }

    // Every detail lists what the operator allows, in characters that JSON writes with twelve bytes each: there is no
    // room for 16 of them.
    [Fact]
    public async Task Fewer_faults_are_listed_where_there_is_no_room()
    {
        var properties = Keys(10, 16).Replace("\",", "\":\"v\",");
        const string start = """{"destination":"keyed","maximumPlayerSessionCount":4,"gameProperties":{""";
        var body = $"{start}{properties}:\"v\"}}}}";

        var answer = await _broker.SendAsync(ApiEvent.For("CreateGameSession").WithJson(body));

        answer.BodyBytes.ShouldBeInRange(BytesMax / 2, BytesMax);
        answer.Text("detail").ShouldBe($"The request is not valid; errors lists {answer.Places.Count} of 16 errors.");
    }

    [Fact]
    public void A_problem_is_small_whatever_words_came_from_outside()
    {
        var long1 = string.Concat(Enumerable.Repeat("\U0001F3AE", 100_000));
        var error = new BrokerError(ErrorKind.DestinationRetired, long1, long1)
        {
            Upstream = new Upstream("CreateGameSession", long1),
        };

        var answer = ProblemResult.From(Refusal.From(error, hasBody: true), "/" + long1, "request-1");

        Encoding.UTF8.GetByteCount(answer.Body).ShouldBeLessThanOrEqualTo(BytesMax);
    }

    // 350 KB of members made an answer of over 6 MB once. What is allocated now is the body's bytes and the parser's
    // table of them (24 bytes for a member that is 5 long), and not a text for each name.
    [Theory]
    [InlineData("\"\":0,")]
    [InlineData("\"\\\\\":0,")]
    public void A_hostile_body_costs_little_memory(string member)
    {
        const int bodyBytesMax = 960 * 1024;
        const int allocatedBytesMax = 24 * 1024 * 1024;
        var body = new StringBuilder("{", bodyBytesMax);
        while (body.Length < bodyBytesMax - 20) body.Append(member);
        var request = ApiEvent.For("CreateGameSession").WithJson(body.Append("\"a\":0}").ToString()).ToRequest();
        var invocation = new Invocation("request-1", ManualTimeProvider.Start, new SeededIds(1));
        Refuse();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var answer = Refuse();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        answer.Status.ShouldBe(400);
        allocated.ShouldBeLessThan(allocatedBytesMax);

        HttpResult Refuse()
        {
            var reader = new RequestReader(request, Caller.Nobody, invocation);
            reader.Body(bodyBytesMax, isOptional: false, members => members.Text("text", 1, 10) ?? "");
            return ProblemResult.From(reader.Refusal!, "/v1/game-sessions", "request-1");
        }
    }

    private static string Keys(int first, int count) => string.Join(',', Enumerable.Range(first, count).Select(
        number => $"\"{number}{string.Concat(Enumerable.Repeat("\U0001F3AE", 29))}\""));

    private static bool IsCut(string name) =>
        name.Replace("~0", "~").Replace("~1", "/").EnumerateRunes().Count() <= Echo.CharactersMax;

    private static Gen<List<string>> Some(Gen<string> texts) =>
        from count in Gen.Elements(0, 1, 19, 20, 21, 60)
        from some in texts.ListOf(count)
        select some.Distinct().ToList();

    private static ApiEvent Event(Route route, string place, IEnumerable<string> query, string value)
    {
        var request = ApiEvent.For(route.Handler).WithPath("gameSessionId", place).WithPath("reservationId", place);
        return query.Aggregate(request, (each, name) => each.WithQuery(name, value));
    }

    private static string Json(IEnumerable<string> members, IEnumerable<string> within, string value)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            foreach (var name in members) json.WriteString(name, value);
            json.WriteString("destination", "keyed");
            json.WriteString("name", value);
            json.WriteStartObject("gameProperties");
            foreach (var name in within.Take(16)) json.WriteString(name, value);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
