using SessionBroker.DevStack.RuntimeApi;

namespace SessionBroker.UnitTests.RuntimeApi;

/// <summary>
/// A <c>bootstrap</c> in JavaScript that does what its event says: a real process, and a runtime that is not ours.
/// </summary>
internal sealed class ScriptedBootstrap : IDisposable
{
    private const string Source =
        """
        #!/usr/bin/env node
        const root = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;
        const post = (path, body) => fetch(root + path, { method: "POST", body: JSON.stringify(body) });
        if (process.env._HANDLER === "FailAtStart") {
          await post("/init/error", { errorType: "Broken", errorMessage: "TABLE_NAME is not set" });
          process.exit(1);
        }
        if (process.env._HANDLER === "NeverStart") await new Promise((resolve) => setTimeout(resolve, 600_000));
        const actions = {
          echo: (event) => event,
          environment: () => process.env,
          pid: () => process.pid,
          print: (event) => { console.log(event.out); console.error(event.error); return null; },
          exit: (event) => { console.log("last words"); process.exit(event.code); },
          kill: () => { process.kill(process.pid, "SIGKILL"); return new Promise(() => {}); },
          hang: () => new Promise((resolve) => setTimeout(resolve, 600_000)),
          pause: (event) => new Promise((resolve) => setTimeout(() => resolve(process.pid), event.milliseconds)),
        };
        for (;;) {
          const next = await fetch(root + "/invocation/next");
          const id = next.headers.get("lambda-runtime-aws-request-id");
          const event = await next.json();
          await post(`/invocation/${id}/response`, await actions[event.action](event));
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("bootstrap-").FullName;

    internal ScriptedBootstrap()
    {
        Path = System.IO.Path.Combine(_folder, "bootstrap.mjs");
        File.WriteAllText(Path, Source.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    internal string Path { get; }

    internal FunctionProcessOptions Options(string handler = "Scripted")
    {
        var number = 0;
        return new()
        {
            BootstrapPath = Path,
            Handler = handler,
            NewId = () => $"id-{Interlocked.Increment(ref number)}",
            // Generous: the machine may be busy with other tests.
            InitializationTimeout = TimeSpan.FromSeconds(60),
        };
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
