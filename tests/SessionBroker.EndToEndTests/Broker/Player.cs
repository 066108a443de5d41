using System.Net.Http.Headers;
using System.Text;

namespace SessionBroker.EndToEndTests.Broker;

/// <summary>A game client with a token.</summary>
public sealed class Player(HttpClient http, string sub, string? token)
{
    public string Sub => sub;

    public string? Token => token;

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Answer> PostAsync(string path, string body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, Json(body), headers);

    public Task<Answer> PatchAsync(string path, string body) => SendAsync(HttpMethod.Patch, path, Json(body), []);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null, []);

    public Task<Answer> PostBytesAsync(string path, byte[] body, string contentType) =>
        SendAsync(HttpMethod.Post, path, Bytes(body, contentType), []);

    /// <summary>Starts a session and waits until it takes players.</summary>
    /// <returns>Its id in URLs.</returns>
    public async Task<string> CreateActiveSessionAsync(int players = 4, string destination = "default")
    {
        var body = $$"""{"destination": "{{destination}}", "maximumPlayerSessionCount": {{players}}}""";
        var answer = await PostAsync("/v1/game-sessions", body, ("Prefer", "wait=20"));
        ((int)answer.Status).ShouldBe(201, answer.Text);
        return answer["gameSessionId"]!;
    }

    public Task<Answer> ReserveAsync(string gameSessionId, params (string Name, string Value)[] headers) =>
        PostAsync($"/v1/game-sessions/{gameSessionId}/player-sessions", "{}", headers);

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static ByteArrayContent Bytes(byte[] body, string contentType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return content;
    }

    private async Task<Answer> SendAsync(
        HttpMethod method, string path, HttpContent? content, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer(answer.StatusCode, answer.Headers, answer.Content.Headers.ContentType?.MediaType, text);
    }
}
