using System.Xml.Linq;
using SessionBroker.Cli.Test;

namespace SessionBroker.UnitTests.Cli;

public sealed class TestReportTests
{
    private const string Trx = """
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Results>
            <UnitTestResult testName="A" outcome="Passed" />
            <UnitTestResult testName="B" outcome="Failed">
              <Output>
                <StdOut>seed 7</StdOut>
                <ErrorInfo><Message>should be 1</Message><StackTrace>at B()
        at Frame()</StackTrace></ErrorInfo>
              </Output>
            </UnitTestResult>
            <UnitTestResult testName="C" outcome="NotExecuted">
              <Output><ErrorInfo><Message>no native executable</Message></ErrorInfo></Output>
            </UnitTestResult>
            <UnitTestResult testName="D" outcome="Aborted" />
          </Results>
        </TestRun>
        """;

    [Fact]
    public void Every_outcome_is_counted_and_what_is_unknown_has_failed()
    {
        var report = TestReport.Read(XDocument.Parse(Trx));

        $"{report.Tally}".ShouldBe("1 passed, 2 failed, 1 skipped");
        report.Failures.Select(failure => failure.Test).ShouldBe(["B", "D"]);
        report.Failures[0].Details.ShouldBe("should be 1\nat B()\nat Frame()\nseed 7");
        report.Skips.ShouldBe([new TestSkip("C", "no native executable")]);
    }

    [Fact]
    public void Run_without_a_report_has_failed()
    {
        var report = TestReport.Crashed("UnitTests", "segmentation fault");

        $"{report.Tally}".ShouldBe("0 passed, 1 failed, 0 skipped");
        report.Failures.Single().Details.ShouldBe("segmentation fault");
    }

    [Fact]
    public void Tallies_add_up()
    {
        $"{new TestTally(1, 2, 3).Plus(new TestTally(10, 20, 30))}".ShouldBe("11 passed, 22 failed, 33 skipped");
    }
}
