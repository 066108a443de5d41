using SessionBroker.Aws.GameLift;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Http;

namespace SessionBroker.UnitTests.Http;

/// <summary>The edge, and not the domain, says where in the HTTP request a refused value is.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void A_member_that_is_read_from_the_query_is_a_parameter()
    {
        var error = Refusal.From(SearchExpressions.TooLong, hasBody: false).Errors.ShouldHaveSingleItem();

        (error.Pointer, error.Parameter).ShouldBe((null, "name"));
    }

    [Theory]
    [InlineData(null, "/gameProperties")]
    [InlineData("a/b~c", "/gameProperties/a~1b~0c")]
    public void A_member_that_is_read_from_the_body_is_a_pointer(string? key, string pointer)
    {
        var error = BrokerError.Invalid(
            new ValidationError(nameof(GameSessionChange.GameProperties), "may not be set here", key));

        var listed = Refusal.From(error, hasBody: true).Errors.ShouldHaveSingleItem();

        (listed.Pointer, listed.Parameter).ShouldBe((pointer, null));
    }
}
