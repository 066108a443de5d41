using SessionBroker.Benchmarks.Measuring;

namespace SessionBroker.UnitTests.Benchmarks;

public sealed class SamplesTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 2)]
    [InlineData(0.5, 3)]
    [InlineData(0.9, 4.6)]
    [InlineData(1, 5)]
    public void Quantile_lies_between_its_neighbours_in_proportion(double share, double expected)
    {
        var samples = new Samples([5, 1, 4, 2, 3]);

        samples.Quantile(share).ShouldBe(expected, 1e-9);
    }

    [Fact]
    public void Median_of_an_even_number_is_the_middle_of_two()
    {
        var samples = new Samples([10, 1, 2, 100]);

        samples.Median.ShouldBe(6);
        samples.LowerQuartile.ShouldBe(1.75);
        samples.UpperQuartile.ShouldBe(32.5);
    }

    [Fact]
    public void One_measurement_is_all_quantiles()
    {
        var samples = new Samples([7]);

        samples.Median.ShouldBe(7);
        samples.Quantile(0.99).ShouldBe(7);
    }

    [Fact]
    public void No_measurement_has_no_median() => Should.Throw<ArgumentException>(() => new Samples([]));

    // The ratio of the medians would be 20 / 2 here.
    [Fact]
    public void Ratios_are_taken_within_each_round()
    {
        var ratios = Samples.Ratios([1, 2, 10], [3, 20, 100]);

        ratios.Quantile(0).ShouldBe(3);
        ratios.Median.ShouldBe(10);
        ratios.Quantile(1).ShouldBe(10);
    }

    [Fact]
    public void Figures_keep_the_order_of_their_rounds()
    {
        var figures = new Figures();
        figures.Add("a", Measure.ColdPlain, 3);
        figures.Add("b", Measure.ColdPlain, 5);
        figures.Add("a", Measure.ColdPlain, 1);

        figures.Of("a", Measure.ColdPlain).ShouldBe([3, 1]);
        figures.Of("a", Measure.ColdTls).ShouldBeEmpty();
    }
}
