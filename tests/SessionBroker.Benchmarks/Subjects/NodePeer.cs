using System.ComponentModel;
using System.Diagnostics;

namespace SessionBroker.Benchmarks.Subjects;

/// <summary>What a team would write instead: the same request in JavaScript, bundled to one file by esbuild.</summary>
internal static class NodePeer
{
    /// <returns>The bundle, or else why there is none.</returns>
    public static async Task<(string? Bundle, string Fault)> BundleAsync(
        string folder, string scratch, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) return (null, $"run `npm ci` in {folder} first");

        var bundle = Path.Combine(scratch, "node", "index.mjs");
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "bundle.mjs"), bundle])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? (bundle, "") : (null, $"esbuild failed: {errors}");
        }
        catch (Win32Exception)
        {
            return (null, "node is missing (Node.js 20 or later, package nodejs)");
        }
    }
}
