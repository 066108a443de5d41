using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using SessionBroker.DevStack;
using SessionBroker.TestKit;

namespace SessionBroker.EndToEndTests.Broker;

/// <summary>A whole stack on loopback, with players who call its API over HTTP as a game would.</summary>
public sealed class BrokerStack : IAsyncDisposable
{
    // The built-in fleet behind the destination "default", and more processes than all tests together start.
    private const string Fleet = "fleet-1a2b3c4d-0000-4000-8000-00000000ec20";
    private const int Processes = 500;

    private readonly HttpClient _http;
    private int _players;

    private BrokerStack(DevStackHost host)
    {
        Host = host;
        _http = new HttpClient { BaseAddress = new Uri(host.ApiUrl), Timeout = TimeSpan.FromSeconds(100) };
    }

    public DevStackHost Host { get; }

    /// <param name="fleet">Gets more processes; null where the fleets of the options have enough.</param>
    public static async Task<BrokerStack> StartAsync(DevStackOptions options, string? fleet = Fleet)
    {
        var host = await DevStackHost.StartAsync(options, TestContext.Current.CancellationToken);
        if (fleet is not null) host.Simulator.Control.AddProcesses(fleet, "us-east-1", Processes);
        return new BrokerStack(host);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>A player that no other test has, with a token of the stack's own issuer.</summary>
    public async Task<Player> NewPlayerAsync(string? scope = null)
    {
        var sub = $"player-{Interlocked.Increment(ref _players)}";
        var body = new JsonObject { ["sub"] = sub };
        if (scope is not null) body["scope"] = scope;

        using var content = new StringContent(body.ToJsonString(), MediaTypeHeaderValue.Parse("application/json"));
        using var answer = await _http.PostAsync(
            new Uri("/dev/token", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var token = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return new Player(_http, sub, token["token"]!.GetValue<string>());
    }

    /// <summary>A player comes to the only seat that GameLift has for them.</summary>
    public void Connect(Player player)
    {
        var seat = Host.Simulator.Control.Dump()["playerSessions"]!.AsArray()
            .Single(session => (string)session!["player"]! == player.Sub)!;
        Host.Simulator.Control.AcceptPlayerSession((string)seat["id"]!);
    }

    /// <summary>Runs a function that has no route, as `broker invoke` does.</summary>
    /// <returns>Its report.</returns>
    public async Task<JsonNode> RunAsync(string handler)
    {
        var payload = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "events", $"{handler}.json"), TestContext.Current.CancellationToken);
        using var content = new StringContent(payload, MediaTypeHeaderValue.Parse("application/json"));

        using var answer = await _http.PostAsync(
            new Uri($"/2015-03-31/functions/{handler}/invocations", UriKind.Relative), content,
            TestContext.Current.CancellationToken);
        var report = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.Headers.Contains("x-amz-function-error").ShouldBeFalse(report);
        return JsonNode.Parse(report)!;
    }

    /// <summary>What a link leads to.</summary>
    public Task<string> ReadAsync(Uri link) => _http.GetStringAsync(link, TestContext.Current.CancellationToken);

    /// <summary>Somebody with a token of their own making.</summary>
    public Player Stranger(string? token) => new(_http, "stranger", token);
}
