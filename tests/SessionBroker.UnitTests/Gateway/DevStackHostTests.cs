using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using SessionBroker.DevStack;

namespace SessionBroker.UnitTests.Gateway;

public sealed class DevStackHostTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stack_is_its_own_issuer_and_stops_whole()
    {
        string api;
        string gameLift;
        using var client = new HttpClient();
        await using (var stack = await DevStackHost.StartAsync(new DevStackOptions { Seed = 1 }, Cancelled))
        {
            (api, gameLift) = (stack.ApiUrl, stack.GameLiftUrl);
            var discovery = await ReadAsync(client, $"{api}/.well-known/openid-configuration");
            var keys = await ReadAsync(client, discovery["jwks_uri"]!.GetValue<string>());

            discovery["issuer"]!.GetValue<string>().ShouldBe(api);
            keys["keys"]!.AsArray().Single()!["kty"]!.GetValue<string>().ShouldBe("RSA");
        }

        IsListening(api).ShouldBeFalse();
        IsListening(gameLift).ShouldBeFalse();
    }

    [Fact]
    public async Task Minted_token_opens_the_routes_of_its_subject()
    {
        await using var stack = await DevStackHost.StartAsync(new DevStackOptions(), Cancelled);
        using var client = new HttpClient { BaseAddress = new Uri(stack.ApiUrl) };
        using var body = new StringContent("""{"sub":"player-7"}""");

        using var minted = await client.PostAsync(new Uri("/dev/token", UriKind.Relative), body, Cancelled);
        var token = JsonNode.Parse(await minted.Content.ReadAsStringAsync(Cancelled))!["token"]!.GetValue<string>();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var reservations = await ReadAsync(client, "/v1/reservations");

        reservations["reservations"]!.AsArray().ShouldBeEmpty();
    }

    // Any web page that a developer opens can send requests to this machine; its browser says for which page.
    [Theory]
    [InlineData("/dev/token", "https://evil.example", 403)]
    [InlineData("/dev/token", "null", 403)]
    [InlineData("/dev/token", "http://localhost:1", 403)]
    [InlineData("/dev/else", "https://evil.example", 403)]
    [InlineData("/2015-03-31/functions/Health/invocations", "https://evil.example", 403)]
    [InlineData("/2015%2D03-31/functions/Health/invocations", "https://evil.example", 403)]
    [InlineData("/2015-03-31/functions/Health/invocations", null, 200)]
    [InlineData("/2015-03-31/functions/Health/invocations", "own", 200)]
    [InlineData("/dev/token", null, 200)]
    [InlineData("/dev/token", "own", 200)]
    public async Task Pages_of_other_origins_may_not_call_what_no_deployment_has(
        string path, string? origin, int status)
    {
        await using var stack = await DevStackHost.StartAsync(new DevStackOptions(), Cancelled);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, stack.ApiUrl + path)
        {
            Content = new StringContent("""{"sub":"player-7"}"""),
        };
        if (origin is not null) request.Headers.Add("Origin", origin == "own" ? stack.ApiUrl : origin);

        using var answer = await client.SendAsync(request, Cancelled);

        ((int)answer.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task Busy_simulator_port_leaves_nothing_running()
    {
        await using var first = await DevStackHost.StartAsync(new DevStackOptions(), Cancelled);
        var options = new DevStackOptions { GameLiftPort = new Uri(first.GameLiftUrl).Port };

        var fault = await Should.ThrowAsync<StartFaultException>(() => DevStackHost.StartAsync(options, Cancelled));

        fault.Message.ShouldBe($"port {options.GameLiftPort} is in use; choose another one with --gamelift-port");
    }

    [Fact]
    public async Task Busy_api_port_stops_the_simulator_that_had_started()
    {
        await using var first = await DevStackHost.StartAsync(new DevStackOptions(), Cancelled);
        var gameLiftPort = FindFreePort();
        var options = new DevStackOptions { ApiPort = new Uri(first.ApiUrl).Port, GameLiftPort = gameLiftPort };

        var fault = await Should.ThrowAsync<StartFaultException>(() => DevStackHost.StartAsync(options, Cancelled));

        fault.Message.ShouldBe($"port {options.ApiPort} is in use; choose another one with --port");
        IsListening($"http://127.0.0.1:{gameLiftPort}").ShouldBeFalse();
    }

    [Fact]
    public async Task Malformed_configuration_is_one_fault_that_names_the_flag()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, "fleets: 7", Cancelled);

            var fault = await Should.ThrowAsync<StartFaultException>(
                () => DevStackHost.StartAsync(new DevStackOptions { ConfigFile = path }, Cancelled));

            fault.Message.ShouldStartWith("--config: ");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<JsonObject> ReadAsync(HttpClient client, string url)
    {
        var text = await client.GetStringAsync(new Uri(url, UriKind.RelativeOrAbsolute), Cancelled);
        return JsonNode.Parse(text)!.AsObject();
    }

    private static bool IsListening(string url)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, new Uri(url).Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
