using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SessionBroker.DevStack;
using SessionBroker.DevStack.Gateway;
using SeededIds = SessionBroker.DevStack.SeededIds;

namespace SessionBroker.UnitTests.Gateway;

/// <summary>What only shows on the wire: Kestrel's own rules must not shine through API Gateway's.</summary>
public sealed class HttpApiHostTests
{
    // A connection that the server does not end must fail its test, not hang it.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_goes_out_as_it_is_with_the_gateways_own_header()
    {
        await using var host = await StartAsync(_ => new GatewayAnswer(207, Encoding.UTF8.GetBytes("{}"))
        {
            ContentType = "application/problem+json",
            Headers = [KeyValuePair.Create("Location", "/x")],
            Cookies = ["a=1; Path=/", "b=2"],
        });
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false });

        using var answer = await client.GetAsync(new Uri($"{host.Url}/any"), Cancelled);

        ((int)answer.StatusCode).ShouldBe(207);
        answer.Headers.GetValues("Location").ShouldBe(["/x"]);
        answer.Headers.GetValues("Set-Cookie").ShouldBe(["a=1; Path=/", "b=2"]);
        answer.Headers.GetValues("apigw-requestid").Single().Length.ShouldBe(16);
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Request_is_read_as_it_was_sent()
    {
        var seen = new TaskCompletionSource<GatewayRequest>();
        await using var host = await StartAsync(request =>
        {
            seen.SetResult(request);
            return GatewayAnswer.NotFound();
        });
        var raw =
            "POST /a%2Fb//c?q=%20x&Q HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "X-Two: 1\r\nX-Two: 2\r\nContent-Length: 2\r\n\r\nhi";

        var answer = await SendAsync(host, raw);

        var request = await seen.Task.WaitAsync(Limit, Cancelled);
        request.EncodedPath.ShouldBe("/a%2Fb//c");
        request.RawQuery.ShouldBe("q=%20x&Q");
        request.Header("x-two").ShouldBe("1,2");
        Encoding.ASCII.GetString(request.Body.Span).ShouldBe("hi");
        answer.ShouldStartWith("HTTP/1.1 404 Not Found\r\n");
    }

    [Fact]
    public async Task Body_over_ten_megabytes_is_too_large()
    {
        await using var host = await StartAsync(_ => GatewayAnswer.NotFound());
        using var client = new HttpClient();
        using var body = new ByteArrayContent(new byte[HttpApi.BodyBytesMax + 1]);
        client.DefaultRequestHeaders.ExpectContinue = true;

        using var answer = await client.PostAsync(new Uri(host.Url), body, Cancelled);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync(Cancelled)).ShouldBe("""{"message":"Request Entity Too Large"}""");
    }

    [Theory]
    [InlineData(204)]
    [InlineData(304)]
    public async Task Status_without_a_body_has_none(int status)
    {
        await using var host = await StartAsync(_ => new GatewayAnswer(status, Encoding.UTF8.GetBytes("x")));
        using var client = new HttpClient();

        using var answer = await client.GetAsync(new Uri(host.Url), Cancelled);

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync(Cancelled)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Bug_of_the_gateway_is_an_internal_server_error()
    {
        await using var host = await StartAsync(_ => throw new InvalidOperationException("a bug"));
        using var client = new HttpClient();

        using var answer = await client.GetAsync(new Uri(host.Url), Cancelled);

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync(Cancelled)).ShouldBe("""{"message":"Internal Server Error"}""");
    }

    [Fact]
    public async Task Proxys_absolute_form_is_the_same_path()
    {
        var seen = new TaskCompletionSource<GatewayRequest>();
        await using var host = await StartAsync(request =>
        {
            seen.SetResult(request);
            return GatewayAnswer.NotFound();
        });

        await SendAsync(host, "GET http://localhost/a/b?q=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        var request = await seen.Task.WaitAsync(Limit, Cancelled);
        (request.EncodedPath, request.RawQuery).ShouldBe(("/a/b", "q=1"));
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST:3000", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.1:3000", true)]
    [InlineData("127.1.2.3", true)]
    [InlineData("[::1]:3000", true)]
    [InlineData("game.localhost:3000", true)]
    [InlineData("evil.example", false)]
    [InlineData("evil.example:3000", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("evillocalhost", false)]
    [InlineData("127.0.0.1.evil.example", false)]
    [InlineData("192.168.0.7:3000", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("", false)]
    public async Task Only_names_of_this_machine_are_served(string name, bool isServed)
    {
        await using var host = await StartAsync(_ => new GatewayAnswer(200, "{}"u8.ToArray()));

        var answer = await SendAsync(host, $"GET / HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n");

        answer.ShouldStartWith(isServed ? "HTTP/1.1 200 OK\r\n" : "HTTP/1.1 421 Misdirected Request\r\n");
        if (!isServed) answer.ShouldContain("{\"message\":\"Misdirected Request: ");
    }

    public static TheoryData<string, int, string> Unreadable => new()
    {
        { "nonsense\r\n\r\n", 400, "Bad Request" },
        { "GET / HTTP/1.1\r\n\r\n", 400, "Bad Request" },
        { "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400, "Bad Request" },
        { "GET / HTTP/1.1\r\nHost: localhost\r\nBad Name: 1\r\n\r\n", 400, "Bad Request" },
        { "GET / HTTP/3.0\r\nHost: localhost\r\n\r\n", 505, "HTTP Version Not Supported" },
        { $"GET /{new string('p', 10_240)} HTTP/1.1\r\nHost: localhost\r\n\r\n", 414, "URI Too Long" },
        {
            $"GET / HTTP/1.1\r\nHost: localhost\r\nX: {new string('h', 10_240)}\r\n\r\n", 431,
            "Request Header Fields Too Large"
        },
        {
            "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\nno\r\n",
            400, "Bad Request"
        },
    };

    // Kestrel answers these below every middleware, and with nothing but a status.
    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public async Task What_is_not_good_http_is_answered_as_the_gateway_does(string raw, int status, string message)
    {
        await using var host = await StartAsync(_ => GatewayAnswer.NotFound());

        var answer = await SendAsync(host, raw);

        var (head, body) = (answer.Split("\r\n\r\n")[0], answer.Split("\r\n\r\n")[1]);
        head.ShouldStartWith($"HTTP/1.1 {status} ");
        head.ShouldContain("\r\nContent-Type: application/json");
        head.ShouldContain("\r\napigw-requestid: ");
        head.ShouldContain($"\r\nContent-Length: {body.Length}");
        body.ShouldBe($$"""{"message":"{{message}}"}""");
    }

    // A good answer before it on the same connection stays as it is.
    [Fact]
    public async Task What_is_not_good_http_may_follow_a_good_request()
    {
        await using var host = await StartAsync(_ => GatewayAnswer.NotFound());

        var answers = await SendAsync(host, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\nnonsense\r\n\r\n");

        answers.Split("HTTP/1.1 ")[1..].Select(answer => answer[..3]).ShouldBe(["404", "400"]);
        answers.ShouldEndWith("""{"message":"Bad Request"}""");
    }

    // A function may well answer an empty 400.
    [Fact]
    public async Task An_empty_error_of_a_function_stays_empty()
    {
        await using var host = await StartAsync(_ => new GatewayAnswer(400, ReadOnlyMemory<byte>.Empty));

        var answer = await SendAsync(host, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n");
        answer.ShouldEndWith("\r\n\r\n");
    }

    [Fact]
    public async Task Busy_port_is_one_line_that_names_the_flag()
    {
        await using var host = await StartAsync(_ => GatewayAnswer.NotFound());
        var port = new Uri(host.Url).Port;

        var fault = await Should.ThrowAsync<StartFaultException>(() => StartAsync(_ => GatewayAnswer.NotFound(), port));

        fault.Message.ShouldBe($"port {port} is in use; choose another one with --port");
    }

    private static async Task<HttpApiHost> StartAsync(Func<GatewayRequest, GatewayAnswer> answer, int port = 0)
    {
        var ids = new SeededIds(1);
        var host = await HttpApiHost.StartAsync(port, ids, TimeProvider.System, NullLogger.Instance, Cancelled);
        host.Serve((request, _, _) => Task.FromResult(answer(request)));
        return host;
    }

    private static async Task<string> SendAsync(HttpApiHost host, string raw)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(host.Url).Port, Cancelled);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(raw), Cancelled);

        // To the end of the connection: every request here asks for it, or is one that the server ends it for.
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync(Cancelled).WaitAsync(Limit, Cancelled);
    }
}
