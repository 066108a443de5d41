using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SessionBroker.UnitTests.LambdaRuntime;

/// <summary>
/// A Runtime API that does as a script says, byte for byte, also what no HTTP server would. A request beyond the
/// script stays without an answer.
/// </summary>
internal sealed class HostileRuntimeApi : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _script;
    private readonly Task _serving;

    /// <param name="script">Each reply in turn; an empty one drops the connection.</param>
    internal HostileRuntimeApi(params string[] script)
    {
        _script = new(script);
        _listener.Start();
        Endpoint = _listener.LocalEndpoint.ToString()!;
        _serving = ServeAsync();
    }

    internal const string Drop = "";

    internal const string CutOff = "HTTP/1.1 200 OK\r\nContent-Len";

    internal const string Garbage = "\0\u0001 this is no HTTP at all\r\n\r\n";

    internal static string Accepted { get; } = Reply(202, """{"status":"OK"}""");

    internal string Endpoint { get; }

    /// <summary>"GET /path" or "POST /path body" of each request, in order.</summary>
    internal ConcurrentQueue<string> Requests { get; } = new();

    internal ConcurrentQueue<string> RequestHeads { get; } = new();

    /// <summary>Completes when the script is over and one request more has come.</summary>
    internal TaskCompletionSource IsThrough { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal static string Reply(int status, string body, string headers = "") =>
        $"HTTP/1.1 {status} Because\r\n{headers}" +
        $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    internal static string Invocation(string requestId, string payload) =>
        Reply(
            200,
            payload,
            $"Lambda-Runtime-Aws-Request-Id: {requestId}\r\nLambda-Runtime-Deadline-Ms: 4102444800000\r\n");

    /// <summary>Waits until all replies have been asked for, but not for ever.</summary>
    internal Task ThroughAsync() =>
        IsThrough.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task AnswerAsync(TcpClient connection)
    {
        using var closing = connection;
        try
        {
            var stream = connection.GetStream();
            await ReadRequestAsync(stream);
            if (_script.TryDequeue(out var reply))
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(reply), _stop.Token);
                return;
            }

            IsThrough.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _stop.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The test is over, or the client has gone.
        }
    }

    private async Task ReadRequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var chunk = new byte[65_536];
        while (!IsWhole(text.ToString()))
        {
            var length = await stream.ReadAsync(chunk, _stop.Token);
            if (length == 0)
                throw new IOException("The client has gone.");
            text.Append(Encoding.UTF8.GetString(chunk, 0, length));
        }

        var parts = text.ToString().Split("\r\n\r\n", 2);
        RequestHeads.Enqueue(parts[0]);
        Requests.Enqueue($"{parts[0][..parts[0].IndexOf(" HTTP/", StringComparison.Ordinal)]} {parts[1]}".TrimEnd());
    }

    private static bool IsWhole(string request)
    {
        const string lengthHeader = "Content-Length: ";

        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;
        var length = request[..end].Split("\r\n")
            .FirstOrDefault(line => line.StartsWith(lengthHeader, StringComparison.Ordinal));
        var bodyBytes = Encoding.UTF8.GetByteCount(request.AsSpan(end + 4));
        return length is null || bodyBytes >= int.Parse(length[lengthHeader.Length..]);
    }
}
