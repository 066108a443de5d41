using System.ComponentModel;
using System.Diagnostics;

namespace SessionBroker.Cli;

/// <summary>Runs a tool to its end; if the command is cancelled, ends the tool and its children.</summary>
internal sealed class ChildProcess(string folder)
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal)
    {
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
    };

    public ChildProcess With(string variable, string? value)
    {
        if (value is not null)
            _environment[variable] = value;
        return this;
    }

    /// <summary>Its exit code and everything that it wrote, in the order in which the lines came.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(
        string tool, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        using var process = Start(tool, arguments);
        process.OutputDataReceived += (_, line) => Keep(lines, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(lines, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, string.Join(Environment.NewLine, lines));
    }

    /// <summary>Whether the tool is installed and runs without an error.</summary>
    public async Task<bool> AnswersAsync(string tool, string argument, CancellationToken cancellationToken)
    {
        try
        {
            var (exitCode, _) = await RunAsync(tool, [argument], cancellationToken);
            return exitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Lets it write where this program writes.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> WatchAsync(string tool, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(tool, arguments, isWatched: true);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode;
    }

    private Process Start(string tool, IEnumerable<string> arguments, bool isWatched = false)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = !isWatched,
            RedirectStandardOutput = !isWatched,
            RedirectStandardError = !isWatched,
        };
        foreach (var (variable, value) in _environment)
            start.Environment[variable] = value;
        return Process.Start(start)!;
    }

    private static void Keep(List<string> lines, string? line)
    {
        lock (lines)
        {
            if (line is not null)
                lines.Add(line);
        }
    }
}
