using SessionBroker.Benchmarks;
using SessionBroker.Benchmarks.Reporting;
using SessionBroker.UnitTests.Tidy;

namespace SessionBroker.UnitTests.Benchmarks;

public sealed class MarkedDocumentTests
{
    private const string Document = """
        # Title
        <!-- bench:one -->
        old
        <!-- /bench:one -->
        between
        <!-- bench:two -->
        <!-- /bench:two -->
        end
        """;

    [Fact]
    public void Only_the_named_place_changes()
    {
        var text = MarkedDocument.Replace(Document, "one", "new\nlines\n");

        text.ShouldBe(Document.Replace("old", "new\nlines"));
    }

    [Fact]
    public void Empty_place_is_filled()
    {
        var text = MarkedDocument.Replace(Document, "two", "new");

        text.ShouldContain("<!-- bench:two -->\nnew\n<!-- /bench:two -->\nend");
    }

    [Fact]
    public void Replacing_twice_is_replacing_once()
    {
        var once = MarkedDocument.Replace(Document, "one", "new");

        MarkedDocument.Replace(once, "one", "new").ShouldBe(once);
    }

    [Theory]
    [InlineData("no place")]
    [InlineData("<!-- bench:one -->")]
    [InlineData("<!-- /bench:one --> <!-- bench:one -->")]
    [InlineData("<!-- bench:one --> <!-- /bench:one --> <!-- bench:one --> <!-- /bench:one -->")]
    public void Missing_or_doubtful_place_is_refused(string text) =>
        Should.Throw<UsageException>(() => MarkedDocument.Replace(text, "one", "new"))
            .Message.ShouldContain("<!-- bench:one -->");

    [Theory]
    [InlineData("docs/performance.md", "machine")]
    [InlineData("docs/performance.md", "ratios")]
    [InlineData("docs/performance.md", "figures")]
    [InlineData("docs/performance.md", "calls")]
    [InlineData("docs/performance.md", "parts")]
    [InlineData("README.md", "summary")]
    public void Documents_have_their_places(string path, string place) =>
        MarkedDocument.Replace(SourceTree.Text(path), place, "new").ShouldContain("-->\nnew\n<!--");
}
