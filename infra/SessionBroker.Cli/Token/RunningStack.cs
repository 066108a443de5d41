using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SessionBroker.Cli.Up;

namespace SessionBroker.Cli.Token;

/// <summary>A stack that another `broker up` holds open, seen over HTTP.</summary>
internal sealed class RunningStack(Uri api)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>By its ready file, its address, or at its usual port.</summary>
    public static RunningStack Find(string? url, FileInfo? readyFile)
    {
        if (url is not null && readyFile is not null)
            throw new UsageFaultException("--url and --ready-file both name the stack; give one of them");
        if (readyFile is null)
            return new RunningStack(new Uri(url ?? $"http://127.0.0.1:{UpCommand.ApiPort}"));

        try
        {
            var ready = JsonNode.Parse(File.ReadAllText(readyFile.FullName));
            return new RunningStack(new Uri(ready!["api"]!.GetValue<string>()));
        }
        catch (Exception exception) when (
            exception is JsonException or InvalidOperationException or NullReferenceException or UriFormatException)
        {
            throw new UsageFaultException($"--ready-file: {readyFile.FullName} is not a stack's ready file");
        }
    }

    public async Task<string> MintTokenAsync(JsonObject request, CancellationToken cancellationToken)
    {
        using var answer = await PostAsync("dev/token", request.ToJsonString(), cancellationToken);
        var body = await answer.Content.ReadAsStringAsync(cancellationToken);
        var json = answer.Content.Headers.ContentType?.MediaType == "application/json" ? JsonNode.Parse(body) : null;
        if (answer.IsSuccessStatusCode && json?["token"] is { } token)
            return token.GetValue<string>();

        var reason = json?["message"]?.GetValue<string>() ?? $"status {(int)answer.StatusCode}";
        throw new UsageFaultException($"{api} gives no token: {reason}");
    }

    /// <summary>Lambda's Invoke API, which the stack serves: the response, and whether the function failed.</summary>
    public async Task<(string Answer, bool HasFailed)> InvokeAsync(
        string handler, string payload, CancellationToken cancellationToken)
    {
        using var answer = await PostAsync($"2015-03-31/functions/{handler}/invocations", payload, cancellationToken);
        var body = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new UsageFaultException($"{api} does not invoke {handler}: {(int)answer.StatusCode} {body}");

        return (body, answer.Headers.Contains("x-amz-function-error"));
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string body, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = Patience };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        try
        {
            return await client.PostAsync(new Uri(api, path), content, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw new UsageFaultException($"no stack runs at {api} ({exception.Message}); ./broker up starts one");
        }
    }
}
