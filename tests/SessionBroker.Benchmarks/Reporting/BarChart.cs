using System.Security;
using System.Text;

namespace SessionBroker.Benchmarks.Reporting;

/// <summary>
/// Horizontal bars as SVG. It has no background of its own: every colour can be told from white and from near black.
/// </summary>
internal static class BarChart
{
    public const string TextColour = "#767b82";

    /// <summary>One for each series.</summary>
    public static readonly IReadOnlyList<string> BarColours =
        ["#2f7fd6", "#4c8c99", "#8a6fc2", "#b5742a", "#c0653a"];

    private const int Width = 760;
    private const int BarsFrom = 150;
    private const int BarsWidth = 470;
    private const int TitleHeight = 34;
    private const int HeadingHeight = 26;
    private const int BarHeight = 16;
    private const int BarDistance = 22;
    private const int GroupGap = 8;

    /// <summary>Every group has a scale of its own: its longest bar takes the whole width.</summary>
    public static string Draw(string title, IReadOnlyList<BarGroup> groups)
    {
        var shapes = new StringBuilder();
        var y = TitleHeight;
        foreach (var group in groups)
        {
            Text(shapes, 0, y + 16, group.Heading, "font-weight=\"600\"");
            y += HeadingHeight;
            var longest = group.Bars.Max(bar => bar.Value);
            foreach (var bar in group.Bars)
            {
                var width = longest > 0 ? Math.Max(1, (int)(bar.Value / longest * BarsWidth)) : 1;
                var colour = BarColours[bar.Series % BarColours.Count];
                Text(shapes, BarsFrom - 8, y + 13, bar.Label, "text-anchor=\"end\"");
                shapes.AppendLine(
                    $"""<rect x="{BarsFrom}" y="{y}" width="{width}" height="{BarHeight}" rx="2" fill="{colour}"/>""");
                Text(shapes, BarsFrom + width + 6, y + 13, bar.Text);
                y += BarDistance;
            }

            y += GroupGap;
        }

        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{y}" viewBox="0 0 {Width} {y}" role="img"
              font-family="system-ui, sans-serif" font-size="13" fill="{TextColour}">
            <title>{SecurityElement.Escape(title)}</title>
            <text x="0" y="18" font-size="15" font-weight="600">{SecurityElement.Escape(title)}</text>
            {shapes.ToString().TrimEnd()}
            </svg>

            """;
    }

    private static void Text(StringBuilder shapes, int x, int y, string text, string attributes = "") =>
        shapes.AppendLine($"""<text x="{x}" y="{y}" {attributes}>{SecurityElement.Escape(text)}</text>""");
}
