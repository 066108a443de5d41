using System.CommandLine;
using SessionBroker.Cli.CommandLine;

namespace SessionBroker.Cli.Build;

/// <summary>`broker build`: the solution, or the one native executable that Lambda runs.</summary>
internal static class BuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var aot = new Option<bool>("--aot") { Description = "Compile the functions to a native executable, bootstrap" };
        var output = new Option<DirectoryInfo>("--output")
        {
            Description = "The output folder of bootstrap, which gets nothing else (default: artifacts/aot/out)",
            HelpName = "DIR",
        };
        var command = new ExampleCommand(
            "build",
            "Build the solution, or with --aot the functions' native executable.",
            "./broker build",
            "./broker build --aot --output out      # leaves out/bootstrap")
        {
            aot, output,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(output) is not null && !result.GetValue(aot))
                result.AddError("--output says where the native executable goes, and needs --aot");
        });
        command.SetAction(async (parsed, stopped) =>
        {
            var checkout = Checkout.Find(AppContext.BaseDirectory);
            if (!parsed.GetValue(aot))
                return await new SolutionBuild(checkout, terminal).RunAsync(stopped) ? 0 : 1;

            var bootstrap = await new NativeBuild(checkout, terminal).PublishAsync(stopped);
            if (parsed.GetValue(output) is { } folder)
                CopyTo(folder, bootstrap);
            return 0;
        });
        return command;
    }

    // By a move, so that no incomplete executable can be run.
    private static void CopyTo(DirectoryInfo folder, string bootstrap)
    {
        try
        {
            folder.Create();
            var target = Path.Combine(folder.FullName, NativeBuild.Executable);
            File.Copy(bootstrap, $"{target}.tmp", overwrite: true);
            File.Move($"{target}.tmp", target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageFaultException($"--output: {folder.FullName} cannot be written ({exception.Message})");
        }
    }
}
