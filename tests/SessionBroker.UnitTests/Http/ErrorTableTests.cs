using SessionBroker.Domain.Errors;
using SessionBroker.Functions.Http;

namespace SessionBroker.UnitTests.Http;

public sealed class ErrorTableTests
{
    private static readonly ErrorKind[] Kinds = Enum.GetValues<ErrorKind>();

    [Fact]
    public void Every_code_is_a_slug_of_its_own()
    {
        var codes = Kinds.Select(kind => kind.Row().Code).ToArray();

        codes.ShouldBeUnique();
        codes.ShouldAllBe(code => code.All(letter => char.IsAsciiLetterLower(letter) || letter == '-'));
        ErrorKind.NoCapacity.Row().Type.ShouldBe("urn:sessionbroker:problem:no-capacity");
    }

    [Fact]
    public void What_waits_for_better_times_says_for_how_long() =>
        Kinds.Select(kind => kind.Row()).Where(row => row.Status is 429 or 503)
            .ShouldAllBe(row => row.Retryable && row.RetryAfterSeconds > 0);

    // A 401 or 403 of GameLift's is about the broker's credentials, which no player can help.
    [Fact]
    public void Only_the_players_own_token_leads_to_401_or_403() =>
        Kinds.Where(kind => kind.Row().Status is 401 or 403)
            .ShouldBe([ErrorKind.Unauthenticated, ErrorKind.ScopeMissing]);
}
