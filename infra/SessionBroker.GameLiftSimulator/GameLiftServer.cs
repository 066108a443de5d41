using System.Net;
using Microsoft.AspNetCore.Http;
using SessionBroker.GameLiftSimulator.Control;
using SessionBroker.GameLiftSimulator.Serving;

namespace SessionBroker.GameLiftSimulator;

/// <summary>
/// A simulated GameLift on a loopback port: the service's own API at its root, the control API under /_sim/ and, for
/// callers in the same process, as <see cref="Control"/>. Nothing is static: any number of them run side by side.
/// </summary>
public sealed class GameLiftServer : IAsyncDisposable
{
    private readonly SimulatorEngine _engine;
    private readonly HttpServer _http;
    private bool _disposed;

    private GameLiftServer(Uri url, SimulatorEngine engine, HttpServer http)
    {
        Url = url;
        _engine = engine;
        _http = http;
    }

    public Uri Url { get; }

    public SimulatorControl Control => _engine.Control;

    /// <summary>Throws <see cref="PortInUseException"/> when the port is taken.</summary>
    public static async Task<GameLiftServer> StartAsync(
        GameLiftServerOptions options, CancellationToken cancellationToken)
    {
        var socket = LoopbackSocket.Bind(options.Port);
        SimulatorEngine? engine = null;
        try
        {
            var url = new Uri($"http://{(IPEndPoint)socket.LocalEndPoint!}");
            engine = new SimulatorEngine(options, url);
            var http = await HttpServer.StartAsync(socket, Route(engine, options.TimeProvider), cancellationToken);
            return new GameLiftServer(url, engine, http);
        }
        catch
        {
            socket.Dispose();
            if (engine is not null)
                await engine.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the server; a second time does nothing, so that a test can take it from under a stack.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true)) return;
        await _http.DisposeAsync();
        await _engine.DisposeAsync();
    }

    private static RequestDelegate Route(SimulatorEngine engine, TimeProvider time)
    {
        var service = new ServiceEndpoint(engine.Pipeline, time, engine.Log);
        var control = new ControlEndpoint(engine.Control, time, engine.Log);
        return context => ControlEndpoint.Serves(context.Request.Path)
            ? control.ServeAsync(context)
            : service.ServeAsync(context);
    }
}
