using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Running;
using SessionBroker.UnitTests.Simulator.Support;

namespace SessionBroker.UnitTests.Simulator.Events;

/// <summary>
/// A placement's event on its whole way: out of the world, over HTTP, into a receiver that first refuses it.
/// </summary>
public sealed class EventTargetTests
{
    [Fact]
    public async Task A_fulfilled_placement_is_posted_until_it_is_taken()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var receiver = Listen(out var target);
        var handled = new ConcurrentQueue<JsonObject>();
        await using var server = await GameLiftServer.StartAsync(
            new GameLiftServerOptions
            {
                Mode = TimeMode.Immediate,
                EventTarget = target,
                EventHandler = (body, _) =>
                {
                    handled.Enqueue(body);
                    return Task.CompletedTask;
                },
            },
            cancellationToken);

        await StartPlacementAsync(server, cancellationToken);
        var refused = await ReceiveAsync(receiver, HttpStatusCode.ServiceUnavailable);
        var taken = await ReceiveAsync(receiver, HttpStatusCode.OK);

        taken.ToJsonString().ShouldBe(refused.ToJsonString());
        taken["source"]!.ToString().ShouldBe("aws.gamelift");
        taken["detail-type"]!.ToString().ShouldBe("GameLift Queue Placement Event");
        taken["detail"]!["type"]!.ToString().ShouldBe("PlacementFulfilled");
        taken["detail"]!["placementId"]!.ToString().ShouldBe("placement-1");
        handled.Select(body => body.ToJsonString()).Distinct().ShouldBe([taken.ToJsonString()]);
    }

    private static HttpListener Listen(out Uri target)
    {
        for (var port = 20_000; ; port++)
        {
            var listener = new HttpListener();
            target = new Uri($"http://127.0.0.1:{port}/");
            listener.Prefixes.Add(target.ToString());
            try
            {
                listener.Start();
                return listener;
            }
            catch (HttpListenerException)
            {
                listener.Close();
            }
        }
    }

    private static async Task<JsonObject> ReceiveAsync(HttpListener receiver, HttpStatusCode status)
    {
        var context = await receiver.GetContextAsync()
            .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        var body = await JsonNode.ParseAsync(context.Request.InputStream);
        context.Response.StatusCode = (int)status;
        context.Response.Close();
        return body!.AsObject();
    }

    private static async Task StartPlacementAsync(GameLiftServer server, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Url);
        request.Headers.Add("X-Amz-Target", "GameLift.StartGameSessionPlacement");
        request.Headers.TryAddWithoutValidation("Authorization", Requests.AnySignature);
        request.Headers.Add("X-Amz-Date", "20260102T030405Z");
        request.Content = new StringContent(
            """{"PlacementId":"placement-1","GameSessionQueueName":"global","MaximumPlayerSessionCount":2}""",
            new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-amz-json-1.1"));
        using var answer = await client.SendAsync(request, cancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
