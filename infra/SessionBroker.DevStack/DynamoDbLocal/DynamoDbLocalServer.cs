using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace SessionBroker.DevStack.DynamoDbLocal;

/// <summary>
/// AWS's own DynamoDB for laptops, in a Java process of ours, from its start until it is disposed of.
/// </summary>
internal sealed class DynamoDbLocalServer : IAsyncDisposable
{
    private const string JavaMissing =
        "java is missing, and DynamoDB Local needs version 17 or later (Debian package openjdk-17-jre-headless)";

    private const int PortTriesMax = 50;

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly LeashedProcess _process;

    private DynamoDbLocalServer(LeashedProcess process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    public static async Task<DynamoDbLocalServer> StartAsync(
        string toolsFolder, TimeProvider time, CancellationToken cancellationToken)
    {
        var install = DynamoDbLocalInstall.Find(toolsFolder);
        CheckJava();
        var port = FindFreePort();
        var process = LeashedProcess.Start("java", install.Arguments(port));
        var server = new DynamoDbLocalServer(process, $"http://127.0.0.1:{port}");
        try
        {
            await server.WaitUntilItAnswersAsync(time, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    // It responds to any request, at least with 400, as soon as it listens.
    private async Task WaitUntilItAnswersAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Url), cancellationToken);
                return;
            }
            catch (HttpRequestException) when (!_process.HasExited && time.GetElapsedTime(started) < StartTimeout)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
            catch (HttpRequestException exception)
            {
                var what = _process.HasExited ? "ended at its start" : "does not answer";
                var lastWords = await _process.LastWordsAsync(cancellationToken);
                throw new StartFaultException($"DynamoDB Local {what}: {lastWords}", exception);
            }
        }
    }

    // Checked separately, because behind the shell a missing program is only an exit code.
    private static void CheckJava()
    {
        try
        {
            var version = new ProcessStartInfo("java", "-version")
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            using var java = Process.Start(version)!;
            java.Kill();
        }
        catch (Win32Exception exception)
        {
            throw new StartFaultException(JavaMissing, exception);
        }
    }

    // The jar cannot take a port of the system's choice and say which, and it takes seconds until it binds. Below those
    // that systems choose from (32768 and up, 49152 and up), no server that asks for any port takes it meanwhile.
    private static int FindFreePort()
    {
        for (var tries = 1; ; tries++)
        {
            var port = RandomNumberGenerator.GetInt32(20_000, 32_768);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException) when (tries < PortTriesMax)
            {
                // The port is in use: try another one.
            }
        }
    }
}
