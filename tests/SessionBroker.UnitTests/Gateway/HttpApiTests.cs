using System.Text;
using System.Text.Json.Nodes;
using SessionBroker.DevStack;
using SessionBroker.DevStack.Gateway;
using SessionBroker.DevStack.Tokens;
using SessionBroker.TestKit;
using SeededIds = SessionBroker.DevStack.SeededIds;

namespace SessionBroker.UnitTests.Gateway;

public sealed class HttpApiTests
{
    private const string Issuer = "http://127.0.0.1:3000";

    private static readonly SigningKey Key = new();

    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Good_token_reaches_the_function_with_its_claims()
    {
        var functions = new ScriptedFunctions("""{"statusCode":200,"body":"ok"}""");

        var answer = await AskAsync(functions, "/things/1", $"Bearer {Mint("a")}");

        answer.Status.ShouldBe(200);
        var jwt = JsonNode.Parse(functions.Events.Single())!["requestContext"]!["authorizer"]!["jwt"]!;
        jwt["claims"]!["sub"]!.GetValue<string>().ShouldBe("player-1");
        jwt["scopes"].ShouldBeNull();
    }

    [Fact]
    public async Task Open_route_needs_no_token_and_tells_of_none()
    {
        var functions = new ScriptedFunctions("{}");

        var answer = await AskAsync(functions, "/open", authorization: null);

        answer.Status.ShouldBe(200);
        JsonNode.Parse(functions.Events.Single())!["requestContext"]!["authorizer"].ShouldBeNull();
    }

    [Fact]
    public async Task Missing_token_is_challenged_without_an_error()
    {
        var functions = new ScriptedFunctions("{}");

        var answer = await AskAsync(functions, "/things/1", authorization: null);

        answer.Status.ShouldBe(401);
        answer.ContentType.ShouldBeNull();
        Encoding.UTF8.GetString(answer.Body.Span).ShouldBe("""{"message":"Unauthorized"}""");
        answer.Headers.ShouldBe([KeyValuePair.Create("www-authenticate", "Bearer")]);
        functions.Events.ShouldBeEmpty();
    }

    /// <summary>
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html
    /// </summary>
    [Fact]
    public async Task Token_for_another_audience_is_refused_with_the_documented_message()
    {
        var mint = new TokenMint(Key, Issuer, "somebody-else", _time, new SeededIds(1));
        var token = mint.Mint(new TokenRequest("player-1", Scope: null));

        var answer = await AskAsync(new ScriptedFunctions("{}"), "/things/1", token);

        answer.Headers.Single().Value.ShouldBe(
            "Bearer scope=\"\" error=\"invalid_token\" "
            + "error_description=\"the token does not have a valid audience\"");
    }

    [Fact]
    public async Task Token_ends_with_its_last_second()
    {
        var token = Mint(scope: null);
        _time.Advance(TokenMint.Lifetime - TimeSpan.FromMilliseconds(1));
        var before = await AskAsync(new ScriptedFunctions("{}"), "/things/1", token);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        var after = await AskAsync(new ScriptedFunctions("{}"), "/things/1", token);

        before.Status.ShouldBe(200);
        after.Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("a b", 200)]
    [InlineData("b", 403)]
    [InlineData(null, 403)]
    public async Task Scoped_route_wants_one_of_its_scopes(string? scope, int status)
    {
        var answer = await AskAsync(new ScriptedFunctions("{}"), "/scoped", Mint(scope));

        answer.Status.ShouldBe(status);
    }

    [Fact]
    public async Task Failed_function_is_an_internal_server_error_that_says_nothing()
    {
        var functions = new ScriptedFunctions(
            _ => Task.FromResult<FunctionAnswer>(new FunctionAnswer.Failed("Secret", "a secret", ["at Secret()"])));

        var answer = await AskAsync(functions, "/open", authorization: null);

        answer.Status.ShouldBe(500);
        Encoding.UTF8.GetString(answer.Body.Span).ShouldBe("""{"message":"Internal Server Error"}""");
    }

    [Fact]
    public async Task Function_that_does_not_answer_is_given_up_after_thirty_seconds()
    {
        var hanging = new ScriptedFunctions(_ => new TaskCompletionSource<FunctionAnswer>().Task);

        var asking = AskAsync(hanging, "/open", authorization: null);
        _time.Advance(TimeSpan.FromSeconds(29.9));
        asking.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.1));

        var answer = await asking;
        answer.Status.ShouldBe(503);
        Encoding.UTF8.GetString(answer.Body.Span).ShouldBe("""{"message":"Service Unavailable"}""");
    }

    [Fact]
    public async Task Event_over_six_megabytes_is_too_large_though_its_body_was_not()
    {
        var functions = new ScriptedFunctions("{}");
        var body = new byte[5 * 1024 * 1024];

        var answer = await AskAsync(functions, "/open", authorization: null, body);

        answer.Status.ShouldBe(413);
        functions.Events.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GET", "/nowhere")]
    [InlineData("HEAD", "/open")]
    [InlineData("OPTIONS", "/open")]
    public async Task Unknown_route_is_not_found_before_anybody_asks_for_a_token(string method, string path)
    {
        var answer = await AskAsync(new ScriptedFunctions("{}"), path, authorization: null, method: method);

        answer.Status.ShouldBe(404);
        Encoding.UTF8.GetString(answer.Body.Span).ShouldBe("""{"message":"Not Found"}""");
    }

    private Task<GatewayAnswer> AskAsync(
        ScriptedFunctions functions, string path, string? authorization, byte[]? body = null, string method = "GET")
    {
        RouteTable routes = new(
        [
            new GatewayRoute("GET", "/open", "Open") { Open = true },
            new GatewayRoute("GET", "/things/{id}", "Thing"),
            new GatewayRoute("GET", "/scoped", "Scoped") { Scopes = ["a", "c"] },
        ]);
        var authorizer = new JwtAuthorizer(Key, Issuer, DevStackHost.Audience, _time);
        var api = new HttpApi(routes, authorizer, functions, new SeededIds(1), _time);
        var request = new GatewayRequest
        {
            Method = method,
            EncodedPath = path,
            SourceIp = "127.0.0.1",
            Port = 3000,
            Headers = authorization is null ? [] : [KeyValuePair.Create("Authorization", authorization)],
            Body = body,
        };
        return api.AnswerAsync(request, "request-1", TestContext.Current.CancellationToken);
    }

    private string Mint(string? scope) =>
        new TokenMint(Key, Issuer, DevStackHost.Audience, _time, new SeededIds(1))
            .Mint(new TokenRequest("player-1", scope));
}
