using System.Text;
using SessionBroker.DevStack.Gateway;

namespace SessionBroker.UnitTests.Gateway;

public sealed class ProxyAnswerTests
{
    [Fact]
    public void Whole_answer_goes_through()
    {
        var answer = Read("""
            {
              "statusCode": 201,
              "headers": { "Content-Type": "application/problem+json", "Location": "/v1/x" },
              "cookies": ["a=1; Path=/", "b=2"],
              "body": "{\"é\":1}",
              "isBase64Encoded": false,
              "multiValueHeaders": { "x": ["only format 1.0 has these"] }
            }
            """);

        answer.Status.ShouldBe(201);
        answer.ContentType.ShouldBe("application/problem+json");
        answer.Headers.ShouldBe([KeyValuePair.Create("Location", "/v1/x")]);
        answer.Cookies.ShouldBe(["a=1; Path=/", "b=2"]);
        TextOf(answer).ShouldBe("""{"é":1}""");
    }

    [Theory]
    [InlineData("""{"message":"hi"}""")]
    [InlineData("""[1,2]""")]
    [InlineData("""42""")]
    [InlineData("""null""")]
    [InlineData("""{"name": "John Doe", "age":""")]
    [InlineData("")]
    public void Payload_without_a_status_is_the_body_of_a_200_in_json(string payload)
    {
        var answer = Read(payload);

        answer.Status.ShouldBe(200);
        answer.ContentType.ShouldBe("application/json");
        TextOf(answer).ShouldBe(payload);
    }

    [Fact]
    public void Payload_that_is_a_string_is_its_text()
    {
        TextOf(Read("\"hello\\nworld\"")).ShouldBe("hello\nworld");
    }

    [Fact]
    public void Base64_body_is_decoded()
    {
        Read("""{"statusCode":200,"body":"AP8=","isBase64Encoded":true}""").Body.ToArray().ShouldBe([0x00, 0xFF]);
    }

    [Theory]
    [InlineData("""{"statusCode":200}""")]
    [InlineData("""{"statusCode":200,"headers":null,"body":null,"cookies":null,"isBase64Encoded":null}""")]
    public void Absent_and_null_members_are_empty(string payload)
    {
        var answer = Read(payload);

        answer.Status.ShouldBe(200);
        answer.Body.IsEmpty.ShouldBeTrue();
        answer.ContentType.ShouldBe("text/plain; charset=utf-8");
    }

    [Theory]
    [InlineData("""{"statusCode":"200"}""")]
    [InlineData("""{"statusCode":null}""")]
    [InlineData("""{"statusCode":200.5}""")]
    [InlineData("""{"statusCode":0}""")]
    [InlineData("""{"statusCode":101}""")]
    [InlineData("""{"statusCode":600}""")]
    [InlineData("""{"statusCode":99999999999999}""")]
    [InlineData("""{"statusCode":200,"headers":[]}""")]
    [InlineData("""{"statusCode":200,"headers":{"x":1}}""")]
    [InlineData("""{"statusCode":200,"headers":{"a b":"1"}}""")]
    [InlineData("""{"statusCode":200,"headers":{"":"1"}}""")]
    [InlineData("""{"statusCode":200,"headers":{"x":"1\r\ny: 2"}}""")]
    [InlineData("""{"statusCode":200,"headers":{"x":"é"}}""")]
    [InlineData("""{"statusCode":200,"cookies":"a=1"}""")]
    [InlineData("""{"statusCode":200,"cookies":["a\n"]}""")]
    [InlineData("""{"statusCode":200,"body":{"a":1}}""")]
    [InlineData("""{"statusCode":200,"body":"%","isBase64Encoded":true}""")]
    [InlineData("""{"statusCode":200,"body":"x","isBase64Encoded":"yes"}""")]
    [InlineData("""{"statusCode":200,"body":"\ud800"}""")]
    public void Malformed_answer_is_an_internal_server_error(string payload)
    {
        var answer = Read(payload);

        answer.Status.ShouldBe(500);
        TextOf(answer).ShouldBe("""{"message":"Internal Server Error"}""");
    }

    [Fact]
    public void Headers_of_the_connection_stay_with_the_gateway()
    {
        var answer = Read("""
            {"statusCode":200,"body":"abc",
             "headers":{"Content-Length":"99","transfer-encoding":"chunked","Connection":"close"}}
            """);

        answer.Headers.ShouldBeEmpty();
    }

    private static GatewayAnswer Read(string payload) => ProxyAnswer.Read(Encoding.UTF8.GetBytes(payload));

    private static string TextOf(GatewayAnswer answer) => Encoding.UTF8.GetString(answer.Body.Span);
}
