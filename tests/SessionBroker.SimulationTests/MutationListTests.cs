using System.Diagnostics;
using System.Globalization;
using SessionBroker.TestKit;

namespace SessionBroker.SimulationTests;

/// <summary>
/// The deliberate bugs of tests/mutations, which <c>./broker simulate --mutations</c> builds one by one: a list that no
/// longer fits the code would prove nothing.
/// </summary>
public sealed class MutationListTests
{
    private const int SeedsMax = 2000;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "mutations");

    private static string[] Patches => PatchesIn(Folder);

    // Those that need what the simulation does not have, such as a day that passes.
    private static string[] ContractPatches => PatchesIn(Path.Combine(Folder, "contract"));

    [Fact]
    public async Task Every_mutation_still_applies()
    {
        var broken = new List<string>();
        foreach (var patch in Patches.Concat(ContractPatches))
        {
            if (await GitApplyAsync("--check", patch) is { Length: > 0 } fault) broken.Add(fault);
        }

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Every_mutation_changes_what_is_deployed()
    {
        var changed = Patches.Concat(ContractPatches).SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("+++ b/"))
            .Select(line => line["+++ b/".Length..]);

        changed.ShouldAllBe(path => path.StartsWith("functions/"));
    }

    [Fact]
    public void The_document_tells_of_each_how_many_seeds_find_it()
    {
        var listed = Patches.Select(
            patch => $"{Path.GetFileNameWithoutExtension(patch)}: {File.ReadLines(patch).First()}");
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "reliability.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5 && int.TryParse(cells[3], out _))
            .ToArray();

        rows.Length.ShouldBeGreaterThanOrEqualTo(15);
        rows.Select(cells => $"{cells[1]}: {cells[2]}").ShouldBe(listed);
        rows.ShouldAllBe(cells => int.Parse(cells[3], CultureInfo.InvariantCulture) <= SeedsMax);
    }

    [Fact]
    public void The_document_tells_which_contract_test_finds_each_of_the_others()
    {
        var contracts = string.Concat(Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "tests", "SessionBroker.IntegrationTests"), "*Contract*.cs",
                SearchOption.AllDirectories)
            .Select(File.ReadAllText));
        var listed = ContractPatches.Select(
            patch => $"{Path.GetFileNameWithoutExtension(patch)}: {File.ReadLines(patch).First()}");
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "reliability.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5 && contracts.Contains($" {cells[3].Trim('`')}()"))
            .ToArray();

        rows.Select(cells => $"{cells[1]}: {cells[2]}").ShouldBe(listed);
    }

    private static string[] PatchesIn(string folder) =>
        [.. Directory.GetFiles(folder, "*.patch").Order(StringComparer.Ordinal)];

    /// <returns>What git says against it; empty where it applies.</returns>
    private static async Task<string> GitApplyAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["apply", .. arguments])
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        using var git = Process.Start(start)!;
        var said = await git.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        return git.ExitCode == 0 ? "" : said;
    }
}
