using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace SessionBroker.GameLiftSimulator.Events;

/// <summary>
/// Delivers an event as EventBridge's API destinations do: the event's JSON in a POST, any 2xx taken for received.
/// </summary>
internal sealed class EventPost(Uri target) : IDisposable
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(5) };

    public async Task DeliverAsync(JsonObject body, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var answer = await _client.PostAsync(target, content, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => _client.Dispose();
}
