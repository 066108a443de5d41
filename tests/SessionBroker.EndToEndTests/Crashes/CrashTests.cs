using SessionBroker.TestKit;

namespace SessionBroker.EndToEndTests.Crashes;

/// <summary>
/// The real thing, cut off between any two of its calls: what it was asked for is done once, and nothing is lost.
/// </summary>
public sealed class CrashTests(CrashMatrix matrix) : IClassFixture<CrashMatrix>
{
    public static IEnumerable<TheoryDataRow<string>> Names =>
        Scenarios.All.Select(scenario => new TheoryDataRow<string>(scenario.Name));

    private IReadOnlyList<CrashOutcome> Outcomes
    {
        get
        {
            Assert.SkipWhen(matrix.Outcomes is null, "There is no native executable.");
            return matrix.Outcomes;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_request_is_answered_and_done_once_wherever_its_function_is_cut_off(string scenario)
    {
        var outcomes = Outcomes.Where(outcome => outcome.Scenario.Name == scenario).ToArray();

        outcomes.ShouldNotBeEmpty();
        outcomes.Where(outcome => outcome.Failure is not null)
            .Select(outcome => $"{outcome.Mode} {outcome.Number} {outcome.Call}: {outcome.Failure}").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_document_has_every_call_and_every_fault()
    {
        var table = CrashTable.Of(Outcomes);
        var written = Path.Combine(Repository.Root, "artifacts", "crash-tests.md");
        await File.WriteAllTextAsync(written, table, TestContext.Current.CancellationToken);

        var document = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "reliability.md"), TestContext.Current.CancellationToken);

        var (told, struck) = (CrashTable.ShapeOf(document).ToArray(), CrashTable.ShapeOf(table).ToArray());
        told.Except(struck).ShouldBeEmpty($"docs/reliability.md tells of what this run has not, {written}");
        struck.Except(told).ShouldBeEmpty($"docs/reliability.md lacks what this run has, {written}");
    }
}
