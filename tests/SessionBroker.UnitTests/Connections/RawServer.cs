using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SessionBroker.UnitTests.Connections;

/// <summary>An HTTP server on bare sockets, whose connections a test can end as it likes.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Func<int, Reaction> _react;
    private readonly Task _accepting;
    private int _closed;

    /// <param name="react">By the request's number, from 1.</param>
    public RawServer(Func<int, Reaction>? react = null)
    {
        _react = react ?? (_ => Reaction.Answer);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The requests in their order: the connection's number, the method and the path.</summary>
    public string[] Requests => [.. _requests];

    /// <summary>How many connections the server itself has closed.</summary>
    public int Closed => _closed;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await Task.WhenAll([_accepting, .. _connections]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        for (var number = 1; ; number++)
        {
            var socket = await _listener.AcceptSocketAsync(_end.Token);
            _connections.Add(ServeAsync(socket, number));
        }
    }

    private async Task ServeAsync(Socket socket, int connection)
    {
        using var owned = socket;
        await using var stream = new NetworkStream(socket);
        while (await ReadAsync(stream) is { } request)
        {
            _requests.Enqueue($"{connection} {request}");
            var reaction = _react(_requests.Count);
            if (reaction is Reaction.StaySilent)
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _end.Token);
            if (reaction is not Reaction.Close)
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray(), _end.Token);
            if (reaction is Reaction.Answer) continue;
            socket.Close();
            Interlocked.Increment(ref _closed);
            return;
        }
    }

    // The requests of these tests have no body, or "{}".
    private async Task<string?> ReadAsync(NetworkStream stream)
    {
        var (text, buffer) = ("", new byte[4096]);
        while (!text.Contains("\r\n\r\n") || (text.StartsWith("POST") && !text.EndsWith("{}")))
        {
            var length = await stream.ReadAsync(buffer, _end.Token);
            if (length == 0) return null;
            text += Encoding.ASCII.GetString(buffer, 0, length);
        }

        return text[..text.IndexOf(" HTTP/1.1", StringComparison.Ordinal)];
    }
}
