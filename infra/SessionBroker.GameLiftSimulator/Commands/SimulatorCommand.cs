using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net.Sockets;
using SessionBroker.GameLiftSimulator.Config;
using SessionBroker.GameLiftSimulator.Running;
using SessionBroker.GameLiftSimulator.Serving;

namespace SessionBroker.GameLiftSimulator.Commands;

/// <summary>
/// The command line of gamelift-sim. Whatever is wrong with it is one line on the error writer and exit code 2.
/// </summary>
internal sealed class SimulatorCommand(TextWriter output, TextWriter errors)
{
    private const int BadUse = 2;
    private const int PortMax = 65535;

    private readonly Option<int> _port = new("--port")
    {
        Description = "Port on 127.0.0.1; 0 takes a free one",
        DefaultValueFactory = _ => 3001,
        CustomParser = ReadPort,
    };

    private readonly Option<FileInfo?> _config = new("--config")
    {
        Description =
            "Fleets, aliases, queues, matchmakers and behaviour (of servers and players), in YAML or JSON; "
            + "without it a built-in world",
    };

    private readonly Option<TimeMode> _mode = new("--mode")
    {
        Description = "When pending changes happen: immediate, timed, manual (only by /_sim)",
        DefaultValueFactory = _ => TimeMode.Timed,
        CustomParser = ReadMode,
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Of all chance: ids, delays, crashes, faults",
        DefaultValueFactory = _ => 1,
        CustomParser = ReadSeed,
    };

    private readonly Option<bool> _rates = new("--enforce-rates")
    {
        Description = "Hold GameLift's default request rates",
    };

    private readonly Option<bool> _signatures = new("--verify-signatures")
    {
        Description = "Compute and compare signatures, with the keys of the configuration",
    };

    private readonly Option<Uri?> _target = new("--event-target")
    {
        Description = "URL to which each event is posted, as EventBridge would",
        CustomParser = ReadUrl,
    };

    private readonly Option<FileInfo?> _ready = new("--ready-file")
    {
        Description = "File to write {\"gameLift\": URL, \"control\": URL} to when all is ready",
    };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "No access log" };

    public async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Build().Parse(arguments);
        if (parsed.Errors.Count > 0)
            return Fail(parsed.Errors[0].Message);
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
    }

    private RootCommand Build()
    {
        var root = new RootCommand("Amazon GameLift Servers, simulated on this machine.")
        {
            _port, _config, _mode, _seed, _rates, _signatures, _target, _ready, _quiet,
        };
        root.SetAction(ServeAsync);
        var schema = new Command("schema", "Print the JSON schema of the configuration file");
        schema.SetAction(_ => output.WriteLine(ConfigSchema.Text));
        root.Subcommands.Add(schema);
        return root;
    }

    private async Task<int> ServeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            var options = Read(parsed);
            if (options.VerifySignatures && options.Config.Credentials.Count == 0)
                return Fail("--verify-signatures needs credentials in the file of --config.");
            await using var server = await GameLiftServer.StartAsync(options, cancellationToken);
            await AnnounceAsync(server, parsed.GetValue(_ready), cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await output.WriteLineAsync("stopped");
            return 0;
        }
        catch (ConfigException unusable)
        {
            return Fail($"--config: {unusable.Message}");
        }
        catch (Exception unusable) when (unusable is PortInUseException or SocketException)
        {
            return Fail($"--port: {unusable.Message}");
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return Fail($"--ready-file: {unwritable.Message}");
        }
    }

    private GameLiftServerOptions Read(ParseResult parsed) => new()
    {
        Port = parsed.GetValue(_port),
        Config = parsed.GetValue(_config) is { } file ? SimulatorConfig.Load(file.FullName) : SimulatorConfig.Default,
        Mode = parsed.GetValue(_mode),
        Seed = parsed.GetValue(_seed),
        EnforceRates = parsed.GetValue(_rates),
        VerifySignatures = parsed.GetValue(_signatures),
        EventTarget = parsed.GetValue(_target),
        AccessLog = parsed.GetValue(_quiet) ? null : output,
    };

    private async Task AnnounceAsync(GameLiftServer server, FileInfo? readyFile, CancellationToken cancellationToken)
    {
        var url = server.Url.GetLeftPart(UriPartial.Authority);
        await output.WriteLineAsync($"GameLift at {url} (control: {url}/_sim)");
        if (readyFile is not null)
        {
            var text = $$"""{"gameLift": "{{url}}", "control": "{{url}}/_sim"}""";
            await File.WriteAllTextAsync(readyFile.FullName, text + "\n", cancellationToken);
        }

        await output.WriteLineAsync("ready");
    }

    private static int ReadPort(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, out var port) && port is >= 0 and <= PortMax)
            return port;
        result.AddError($"--port must be a number from 0 to {PortMax}, not '{text}'.");
        return default;
    }

    private static int ReadSeed(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, out var seed))
            return seed;
        result.AddError($"--seed must be a whole number, not '{text}'.");
        return default;
    }

    private static TimeMode ReadMode(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        foreach (var mode in Enum.GetValues<TimeMode>())
        {
            if (text.Equals(mode.ToString(), StringComparison.OrdinalIgnoreCase))
                return mode;
        }

        result.AddError($"--mode must be immediate, timed or manual, not '{text}'.");
        return default;
    }

    private static Uri? ReadUrl(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return url;
        result.AddError($"--event-target must be an http or https URL, not '{text}'.");
        return null;
    }

    private int Fail(string message)
    {
        errors.WriteLine($"gamelift-sim: {message}");
        return BadUse;
    }
}
