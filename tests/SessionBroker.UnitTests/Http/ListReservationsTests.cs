using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Http;

public sealed class ListReservationsTests : IDisposable
{
    private readonly TestBroker _broker = new();

    public void Dispose() => _broker.Dispose();

    // All live ones are on one page: a client that sends either takes the answer for something that it is not.
    [Theory]
    [InlineData("limit", "25")]
    [InlineData("nextToken", "dG9rZW4")]
    public async Task Live_reservations_have_no_pages(string parameter, string value)
    {
        var request = ApiEvent.For("ListReservations").WithQuery("state", "live").WithQuery(parameter, value);

        var answer = await _broker.SendAsync(request);

        (answer.Status, answer.Code, answer.Places.ShouldHaveSingleItem()).ShouldBe(
            (400, "validation-failed", parameter));
    }

    [Fact]
    public async Task All_reservations_have_pages()
    {
        var answer = await _broker.SendAsync(ApiEvent.For("ListReservations").WithQuery("limit", "25"));

        answer.Status.ShouldBe(200);
    }
}
