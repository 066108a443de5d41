using Microsoft.Extensions.Logging;
using SessionBroker.DevStack.Invoking;

namespace SessionBroker.UnitTests.Gateway;

public sealed class LineLevelTests
{
    [Theory]
    [InlineData("""{"level":"Debug","message":"quiet"}""", LogLevel.Debug)]
    [InlineData("""{"timestamp":"2026","level":"Error"}""", LogLevel.Error)]
    [InlineData("""{"level":"loud"}""", LogLevel.Information)]
    [InlineData("""{"level":7}""", LogLevel.Information)]
    [InlineData("""{"message":"no level"}""", LogLevel.Information)]
    [InlineData("""{"cut off""", LogLevel.Information)]
    [InlineData("a line of any runtime", LogLevel.Information)]
    [InlineData("", LogLevel.Information)]
    public void A_line_of_a_functions_log_matters_as_much_as_it_says(string line, LogLevel level) =>
        LineLevel.Of(line).ShouldBe(level);
}
