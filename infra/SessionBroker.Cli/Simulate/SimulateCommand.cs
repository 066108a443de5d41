using System.CommandLine;
using System.Globalization;
using SessionBroker.Cli.Build;
using SessionBroker.Cli.CommandLine;

namespace SessionBroker.Cli.Simulate;

/// <summary>`broker simulate`: long runs of the simulation, one seed of it, or the check of the check.</summary>
internal static class SimulateCommand
{
    public const string Program = "SessionBroker.Simulation";

    private const int SeedsOtherwise = 1000;

    public static Command Create(Terminal terminal)
    {
        var seeds = CommonOptions.Count("--seeds", "N", 1, $"How many seeds to run (default: {SeedsOtherwise})");
        var first = CommonOptions.Count("--first", "F", 0, "The first of them (default: 1)");
        var seed = CommonOptions.Count("--seed", "S", 0, "Run this one seed and print its history");
        var mutations = new Option<bool>("--mutations")
        {
            Description = "Build each deliberate bug of tests/mutations and see that the simulation finds it",
        };
        var command = new ExampleCommand(
            "simulate",
            "Run the broker's functions under faults at every call, and check the invariants at every step.",
            "./broker simulate --seeds 100000",
            "./broker simulate --seed 4711           # the whole history of one run",
            "./broker simulate --mutations")
        {
            seeds, first, seed, mutations,
        };
        command.Validators.Add(result =>
        {
            Option<int?>[] sweep = [seeds, first];
            if (result.GetResult(seed) is not null && sweep.Any(each => result.GetResult(each) is not null))
                result.AddError("--seed runs one seed: --seeds and --first have no place beside it");
            if (result.GetValue(mutations) && sweep.Append(seed).Any(each => result.GetResult(each) is not null))
                result.AddError("--mutations runs as many seeds as it needs: no other option has a place beside it");
        });
        command.SetAction(async (parsed, stopped) =>
        {
            var checkout = Checkout.Find(AppContext.BaseDirectory);
            if (parsed.GetValue(mutations)) return await new MutationCheck(checkout, terminal).RunAsync(stopped);

            var simulation = new ReleaseProgram(checkout.Root, Program);
            await terminal.DuringAsync("Building the simulation ...", () => simulation.BuildAsync(stopped));
            var (count, start) = (parsed.GetValue(seeds) ?? SeedsOtherwise, parsed.GetValue(first) ?? 1);
            string[] arguments = parsed.GetValue(seed) is { } one
                ? ["--seed", Text(one)]
                : ["--seeds", Text(count), "--first", Text(start)];
            return await simulation.WatchAsync(arguments, stopped);
        });
        return command;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
