using System.Globalization;
using System.Xml.Linq;
using SessionBroker.Benchmarks.Reporting;

namespace SessionBroker.UnitTests.Benchmarks;

public sealed class BarChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Bars_are_as_long_as_their_values_within_a_group()
    {
        var chart = Draw(
            new BarGroup("one", [new Bar(0, "a", 10, "10 ms"), new Bar(2, "b", 40, "40 ms")]),
            new BarGroup("two", [new Bar(2, "b", 1, "1 ms")]));

        var widths = chart.Descendants(Svg + "rect").Select(bar => (int)bar.Attribute("width")!).ToArray();
        widths.Length.ShouldBe(3);
        widths[0].ShouldBe(widths[1] / 4);
        widths[2].ShouldBe(widths[1]);
        var colours = chart.Descendants(Svg + "rect").Select(bar => (string)bar.Attribute("fill")!);
        colours.ShouldBe([BarChart.BarColours[0], BarChart.BarColours[2], BarChart.BarColours[2]]);
    }

    [Fact]
    public void Headings_labels_and_values_are_written()
    {
        var chart = Draw(new BarGroup("cold <start>", [new Bar(0, "ours & theirs", 0, "0.0 ms")]));

        var texts = chart.Descendants(Svg + "text").Select(text => text.Value);
        texts.ShouldBe(["Title", "cold <start>", "ours & theirs", "0.0 ms"]);
        chart.Element(Svg + "title")!.Value.ShouldBe("Title");
    }

    [Fact]
    public void Everything_is_inside_the_picture()
    {
        var chart = Draw([.. Enumerable.Range(0, 6).Select(number => new BarGroup(
            $"group {number}",
            [.. Enumerable.Range(1, 5).Select(value => new Bar(value, "subject", value, "text"))]))]);

        var height = (int)chart.Attribute("height")!;
        foreach (var bar in chart.Descendants(Svg + "rect"))
            ((int)bar.Attribute("y")! + (int)bar.Attribute("height")!).ShouldBeLessThanOrEqualTo(height);
        foreach (var text in chart.Descendants(Svg + "text"))
            ((int)text.Attribute("y")!).ShouldBeLessThan(height);
    }

    // https://www.w3.org/TR/WCAG22/#contrast-minimum: 3 for shapes and large text; no colour reaches 4.5 on both.
    [Theory]
    [InlineData("#ffffff")]
    [InlineData("#0d1117")]
    public void Colours_differ_from_light_and_dark_backgrounds(string background)
    {
        Contrast(BarChart.TextColour, background).ShouldBeGreaterThan(4);
        BarChart.BarColours.ShouldAllBe(colour => Contrast(colour, background) > 3);
        BarChart.BarColours.ShouldBeUnique();
    }

    private static XElement Draw(params BarGroup[] groups) => XElement.Parse(BarChart.Draw("Title", groups));

    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = new[] { 1, 3, 5 }
            .Select(at => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
