using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Control.Faults;
using SessionBroker.GameLiftSimulator.Running;
using SessionBroker.GameLiftSimulator.Serving;
using SessionBroker.TestKit;
using SessionBroker.UnitTests.Simulator.Protocol.Cbor;
using SessionBroker.UnitTests.Simulator.Support;

namespace SessionBroker.UnitTests.Simulator.Serving;

public sealed class GameLiftServerTests : IDisposable
{
    private readonly HttpClient _client = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_has_the_headers_of_the_service()
    {
        await using var server = await StartAsync();

        using var answer = await SendAsync(server, "DescribeGameSessions", $$"""{"FleetId":"{{Engines.FleetId}}"}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("x-amzn-requestid").Single().ShouldMatch("^[0-9a-f]{8}-[0-9a-f]{4}-4");
        answer.Headers.Date.ShouldNotBeNull();
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/x-amz-json-1.1");
        answer.Content.Headers.ContentLength.ShouldNotBeNull();
        (await answer.Content.ReadAsStringAsync(Token)).ShouldBe("""{"GameSessions":[]}""");
    }

    [Fact]
    public async Task An_error_has_its_type_in_body_and_header()
    {
        await using var server = await StartAsync();

        using var answer = await SendAsync(server, "CreateGameSession", "{}");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.GetValues("x-amzn-errortype").Single().ShouldBe("ValidationException");
        (await answer.Content.ReadAsStringAsync(Token))
            .ShouldStartWith("""{"__type":"ValidationException","Message":"1 validation""");
    }

    [Fact]
    public async Task A_CBOR_answer_echoes_its_protocol()
    {
        await using var server = await StartAsync();
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(server.Url, "/service/GameLift/operation/DescribeGameSessions"));
        request.Headers.Add("smithy-protocol", "rpc-v2-cbor");
        Sign(request);
        request.Content = new ByteArrayContent(CborTree.Write(new JsonObject { ["FleetId"] = Engines.FleetId }));
        request.Content.Headers.ContentType = new("application/cbor");

        using var answer = await _client.SendAsync(request, Token);

        answer.Headers.GetValues("smithy-protocol").Single().ShouldBe("rpc-v2-cbor");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/cbor");
        CborTree.Read(await answer.Content.ReadAsByteArrayAsync(Token))!.ToJsonString()
            .ShouldBe("""{"GameSessions":[]}""");
    }

    [Fact]
    public async Task Two_servers_know_nothing_of_each_other()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();

        await CreateAsync(first);

        first.Control.CallsOf("CreateGameSession").ShouldBe(1);
        second.Control.CallsOf("CreateGameSession").ShouldBe(0);
        second.Control.Dump().ToJsonString().ShouldNotContain("gsess-");
    }

    [Fact]
    public async Task A_busy_port_is_told_at_once()
    {
        await using var server = await StartAsync();

        var refusal = await Should.ThrowAsync<PortInUseException>(
            () => GameLiftServer.StartAsync(new GameLiftServerOptions { Port = server.Url.Port }, Token));

        refusal.Message.ShouldBe($"Port {server.Url.Port} on 127.0.0.1 is in use.");
    }

    [Fact]
    public async Task A_port_is_free_again_after_the_server()
    {
        var server = await StartAsync();
        await CreateAsync(server);
        await server.DisposeAsync();

        await using var next = await GameLiftServer.StartAsync(
            new GameLiftServerOptions { Port = server.Url.Port }, Token);

        next.Url.ShouldBe(server.Url);
    }

    [Theory]
    [InlineData(FaultKind.DropAnswer)]
    [InlineData(FaultKind.DropRequest)]
    public async Task A_dropped_connection_is_a_failure_of_the_transport(FaultKind kind)
    {
        await using var server = await StartAsync();
        server.Control.InjectFault(new FaultRule { Kind = kind });

        await Should.ThrowAsync<HttpRequestException>(() => SendAsync(server, "CreateGameSession", "{}"));
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_and_the_connection_lives()
    {
        await using var server = await StartAsync();

        using var refused = await SendAsync(server, "CreateGameSession", new string(' ', (4 * 1024 * 1024) + 1));
        using var served = await SendAsync(server, "DescribeGameSessions", $$"""{"FleetId":"{{Engines.FleetId}}"}""");

        refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        served.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("\\u0001")]
    [InlineData("\\ud83c\\udfae")]
    public async Task The_longest_game_session_data_is_taken_however_it_is_escaped(string character)
    {
        await using var server = await StartAsync();
        var data = string.Concat(Enumerable.Repeat(character, 262_144));
        var body = $$"""{"FleetId":"{{Engines.FleetId}}","MaximumPlayerSessionCount":2,"GameSessionData":"{{data}}"}""";

        using var created = await SendAsync(server, "CreateGameSession", body);

        created.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Immediate_mode_activates_at_once_and_timed_mode_by_the_clock()
    {
        var time = new ManualTimeProvider();
        await using var immediate = await GameLiftServer.StartAsync(
            new GameLiftServerOptions { Mode = TimeMode.Immediate, TimeProvider = time }, Token);
        await using var timed = await GameLiftServer.StartAsync(
            new GameLiftServerOptions { TimeProvider = time }, Token);
        await CreateAsync(immediate);
        await CreateAsync(timed);

        immediate.Control.Dump().ToJsonString().ShouldContain("\"ACTIVE\"");
        (await StatusAsync(timed)).ShouldBe("ACTIVATING");
        time.Advance(TimeSpan.FromSeconds(2));

        (await StatusAsync(timed)).ShouldBe("ACTIVE");
        (await StatusAsync(immediate)).ShouldBe("ACTIVE");
    }

    [Fact]
    public async Task The_control_answers_over_HTTP_with_a_status_of_its_own()
    {
        await using var server = await StartAsync();

        using var found = await _client.GetAsync(new Uri(server.Url, "/_sim/time"), Token);
        using var missing = await _client.GetAsync(new Uri(server.Url, "/_sim/nope"), Token);
        using var wrong = await _client.PostAsync(
            new Uri(server.Url, "/_sim/advance"), new StringContent("""{"seconds":1,"minutes":1}"""), Token);

        found.StatusCode.ShouldBe(HttpStatusCode.OK);
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await wrong.Content.ReadAsStringAsync(Token)).ShouldBe(
            """{"code":"InvalidRequestException","message":"Unknown member 'minutes'; known are: seconds."}""");
    }

    [Fact]
    public async Task The_access_log_has_a_line_for_each_request_that_ends_in_its_id()
    {
        await using var log = new StringWriter();
        await using (var server = await GameLiftServer.StartAsync(new() { AccessLog = log }, Token))
        {
            await CreateAsync(server);
            using var refused = await SendAsync(server, "DescribeGameSessions", """{"FleetId":"fleet-none"}""");
            using var wrong = await SendAsync(
                server, "DescribeGameSessions", $$"""{"FleetId":"a\nb{{new string('x', 400)}}"}""");
        }

        // A line is written after its response: the last one is there when the server has stopped.
        var lines = log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        const string Taken = @" +\d+\.\d ms  ";
        const string RequestId = " [0-9a-f]{8}-[0-9a-f-]{27}$";
        lines[0].ShouldMatch(
            @"^\d\d:\d\d:\d\d\.\d{3}  CreateGameSession +json  200" + Taken + "arn:aws:[^ ]+" + RequestId);
        lines[1].ShouldMatch(
            "DescribeGameSessions +json  400 NotFoundException" + Taken
            + @"fleet-none Fleet \(fleet-none\) not found\." + RequestId);
        lines[2].ShouldMatch("400 ValidationException" + Taken + "a bx+… 1 validation [^x]*'a bx+…" + RequestId);
    }

    public void Dispose() => _client.Dispose();

    private static Task<GameLiftServer> StartAsync() => GameLiftServer.StartAsync(new GameLiftServerOptions(), Token);

    private static void Sign(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Authorization", Requests.AnySignature);
        request.Headers.Add("X-Amz-Date", "20260102T030405Z");
    }

    private async Task CreateAsync(GameLiftServer server)
    {
        using var created = await SendAsync(
            server, "CreateGameSession", $$"""{"FleetId":"{{Engines.FleetId}}","MaximumPlayerSessionCount":2}""");
        created.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<string> StatusAsync(GameLiftServer server)
    {
        using var answer = await SendAsync(server, "DescribeGameSessions", $$"""{"FleetId":"{{Engines.FleetId}}"}""");
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!["GameSessions"]![0]!["Status"]!;
    }

    private async Task<HttpResponseMessage> SendAsync(GameLiftServer server, string operation, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Url);
        request.Headers.Add("X-Amz-Target", $"GameLift.{operation}");
        Sign(request);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = new("application/x-amz-json-1.1");
        return await _client.SendAsync(request, Token);
    }
}
