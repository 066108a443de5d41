using System.Globalization;
using System.Text.RegularExpressions;
using SessionBroker.Cli.Build;

namespace SessionBroker.Cli.Simulate;

/// <summary>
/// Checks that the simulation finds bugs: it is built with each deliberate bug in turn and must find it. A bug that is
/// not found shows a gap in its checks.
/// </summary>
internal sealed partial class MutationCheck(Checkout checkout, Terminal terminal)
{
    private const int SeedsMax = 2000;

    public async Task<int> RunAsync(CancellationToken stopped)
    {
        var git = new ChildProcess(checkout.Root);
        if (!await git.AnswersAsync("git", "--version", stopped))
            throw new UsageFaultException("git is missing; it is needed to apply the mutations (Debian package git)");

        var mutations = Mutation.All(checkout);
        using var copy = new SourceCopy(checkout);
        terminal.Line("| mutation | what is wrong | seeds to find it |");
        terminal.Line("| --- | --- | --- |");
        var survivors = 0;
        foreach (var mutation in mutations)
        {
            var found = await FindAsync(mutation, copy.Root, stopped);
            if (found is null) survivors++;
            var seeds = found?.ToString(CultureInfo.InvariantCulture) ?? $"not in {SeedsMax}";
            terminal.Line($"| {mutation.Name} | {mutation.Description} | {seeds} |");
        }

        terminal.Line($"{mutations.Count - survivors} found, {survivors} survived");
        return survivors == 0 ? 0 : 1;
    }

    /// <summary>How many seeds it took; null where none found it.</summary>
    private static async Task<int?> FindAsync(Mutation mutation, string root, CancellationToken stopped)
    {
        await GitApplyAsync(root, [mutation.Path], stopped);
        var simulation = new ReleaseProgram(root, SimulateCommand.Program);
        await simulation.BuildAsync(stopped);
        var (exitCode, output) = await simulation.ReadAsync(
            ["--seeds", SeedsMax.ToString(CultureInfo.InvariantCulture)], stopped);
        await GitApplyAsync(root, ["--reverse", mutation.Path], stopped);
        if (exitCode == 0) return null;

        return FailedSeed.Match(output) is { Success: true } failed
            ? int.Parse(failed.Groups["seed"].Value, CultureInfo.InvariantCulture)
            : throw new ToolFailureException($"{mutation.Name}: the simulation itself failed", output);
    }

    private static async Task GitApplyAsync(string root, string[] arguments, CancellationToken stopped)
    {
        // In a folder of some other repository git would pass over paths that are not of that one, and say nothing.
        var git = new ChildProcess(root).With("GIT_CEILING_DIRECTORIES", Path.GetDirectoryName(root));
        var (exitCode, output) = await git.RunAsync("git", ["apply", .. arguments], stopped);
        if (exitCode != 0) throw new ToolFailureException($"{arguments[^1]} does not apply any more", output);
    }

    // The first seed is 1, so that the seed that failed is also how many it took.
    [GeneratedRegex(@"^seed (?<seed>\d+) breaks", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex FailedSeed { get; }
}
