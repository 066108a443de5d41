using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Serving;

namespace SessionBroker.Benchmarks.Simulator;

/// <summary>Requests a second over HTTP on loopback, client and server on the same machine.</summary>
internal static class HttpThroughput
{
    private const int Clients = 16;
    private const int RequestsPerClient = 1_000;

    public static async Task WriteAsync(SimulatorLoad load, TextWriter output)
    {
        using var socket = LoopbackSocket.Bind(port: 0);
        var url = new Uri($"http://{(IPEndPoint)socket.LocalEndPoint!}");
        var endpoint = new ServiceEndpoint(load.Engine.Pipeline, TimeProvider.System, log: null);
        await using var server = await HttpServer.StartAsync(socket, endpoint.ServeAsync, CancellationToken.None);
        using var client = new HttpClient();
        await SendAllAsync(client, url, load, RequestsPerClient / 10);

        var started = Stopwatch.GetTimestamp();
        await SendAllAsync(client, url, load, RequestsPerClient);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;

        await output.WriteLineAsync();
        await output.WriteLineAsync(
            $"HTTP, {Clients} clients, DescribeGameSessions: "
            + $"{Clients * RequestsPerClient / seconds:0} requests a second");
    }

    private static Task SendAllAsync(HttpClient client, Uri url, SimulatorLoad load, int requests) =>
        Task.WhenAll(Enumerable.Range(0, Clients).Select(number => SendAsync(client, url, load, requests, number)));

    private static async Task SendAsync(HttpClient client, Uri url, SimulatorLoad load, int requests, int first)
    {
        for (var number = 0; number < requests; number++)
        {
            var id = load.GameSessionIds[((number * Clients) + first) % load.GameSessionIds.Count];
            using var request = new HttpRequestMessage(HttpMethod.Post, url);
            request.Headers.Add("X-Amz-Target", "GameLift.DescribeGameSessions");
            request.Headers.Add("X-Amz-Date", "20260102T030405Z");
            request.Headers.TryAddWithoutValidation("Authorization", Calls.Authorization);
            request.Content = new ByteArrayContent(
                Encoding.UTF8.GetBytes(new JsonObject { ["GameSessionId"] = id }.ToJsonString()));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(Calls.ContentType);
            using var answer = await client.SendAsync(request);
            answer.EnsureSuccessStatusCode();
        }
    }
}
