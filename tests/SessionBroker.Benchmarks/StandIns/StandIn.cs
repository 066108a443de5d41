using System.Diagnostics;
using System.Text.Json;

namespace SessionBroker.Benchmarks.StandIns;

/// <summary>A stand-in process that runs until this object is disposed of.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });

    private StandIn(Process process, StandInAddresses addresses) => (_process, Addresses) = (process, addresses);

    public StandInAddresses Addresses { get; }

    /// <param name="certificateFile">Where it writes the certificate that clients must trust.</param>
    public static async Task<StandIn> StartAsync(string certificateFile, CancellationToken cancellationToken)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "SessionBroker.Benchmarks.dll");
        var start = new ProcessStartInfo("dotnet", [program, "stand-in", certificateFile])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(cancellationToken)
                ?? throw new MeasurementException("the stand-in process did not start");
            return new StandIn(process, JsonSerializer.Deserialize(line, StandInJson.Default.StandInAddresses)!);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    /// <summary>The calls since this was last asked, by operation.</summary>
    public async Task<Dictionary<string, int>> TakeCallsAsync(CancellationToken cancellationToken)
    {
        var calls = await _client.GetByteArrayAsync(new Uri(Addresses.Calls), cancellationToken);
        return JsonSerializer.Deserialize(calls, StandInJson.Default.DictionaryStringInt32)!;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
