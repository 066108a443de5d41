using System.Text;
using SessionBroker.DevStack.Tokens;

namespace SessionBroker.UnitTests.Gateway;

public sealed class TokenRequestTests
{
    [Theory]
    [InlineData("""{"sub":"player-1"}""", "player-1", null)]
    [InlineData("""{"sub":"é","scope":"broker/party broker/admin"}""", "é", "broker/party broker/admin")]
    public void Good_request_is_read(string body, string subject, string? scope)
    {
        TokenRequest.Parse(Encoding.UTF8.GetBytes(body)).ShouldBe((new TokenRequest(subject, scope), null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"sub":1}""")]
    [InlineData("""{"sub":""}""")]
    [InlineData("""{"sub":"a b"}""")]
    [InlineData("""{"sub":"\ud800"}""")]
    [InlineData("""{"sub":"a","scope":null}""")]
    [InlineData("""{"sub":"a","scope":["x"]}""")]
    [InlineData("""{"sub":"a","scope":""}""")]
    [InlineData("""{"sub":"a","scope":"x  y"}""")]
    [InlineData("""{"sub":"a","scope":"\""}""")]
    [InlineData("""{"sub":"a","admin":true}""")]
    public void A_bad_request_gets_the_reason(string body)
    {
        var (request, fault) = TokenRequest.Parse(Encoding.UTF8.GetBytes(body));

        request.ShouldBeNull();
        fault.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Subject_is_as_long_as_a_player_id_may_be()
    {
        TokenRequest.FindFault(new string('a', 1024), scope: null).ShouldBeNull();
        TokenRequest.FindFault(new string('a', 1025), scope: null).ShouldNotBeNull();
    }
}
