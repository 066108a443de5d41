using SessionBroker.Domain.Errors;

namespace SessionBroker.UnitTests.Errors;

public sealed class EchoTests
{
    private const string Emoji = "\U0001F3AE";

    [Theory]
    [InlineData("", "")]
    [InlineData("abcd", "abcd")]
    [InlineData("abcde", "abc\u2026")]
    [InlineData(Emoji + Emoji + Emoji + Emoji, Emoji + Emoji + Emoji + Emoji)]
    [InlineData(Emoji + Emoji + Emoji + Emoji + Emoji, Emoji + Emoji + Emoji + "\u2026")]
    public void Text_is_cut_between_characters_with_an_ellipsis(string text, string expected) =>
        text.Cut(charactersMax: 4).ShouldBe(expected);

    [Fact]
    public void Names_and_values_have_64_characters() => new string('n', 65).Cut().Length.ShouldBe(64);
}
