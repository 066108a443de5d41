using System.Text;
using System.Text.Json.Nodes;
using SessionBroker.DevStack.Gateway;
using SessionBroker.DevStack.Tokens;

namespace SessionBroker.UnitTests.Gateway;

public sealed class ProxyEventTests
{
    private static readonly RouteMatch Match = new(
        new GatewayRoute("POST", "/v1/things/{id}", "Thing"),
        new Dictionary<string, string> { ["id"] = "a b" });

    private static readonly EventContext Context = new()
    {
        RequestId = "JKJaXmPLvHcESHA=",
        TraceId = "Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e",
        Now = new DateTimeOffset(2020, 3, 12, 20, 3, 58, 390, TimeSpan.FromHours(1)),
        DomainName = "id.execute-api.us-east-1.amazonaws.com",
    };

    private static readonly GatewayRequest Request = new()
    {
        Method = "POST",
        EncodedPath = "/v1/things/a%20b",
        SourceIp = "192.0.2.1",
        Port = 3000,
    };

    /// <summary>
    /// Member by member the example of AWS's page on Lambda proxy integrations, with this host's values.
    /// </summary>
    [Fact]
    public void Event_has_the_documented_shape()
    {
        var request = Request with
        {
            RawQuery = "parameter1=value1&parameter1=value2&parameter2=value",
            Headers =
            [
                KeyValuePair.Create("Host", "id.execute-api.us-east-1.amazonaws.com:3000"),
                KeyValuePair.Create("Header1", "value1"),
                KeyValuePair.Create("HEADER2", "value1"),
                KeyValuePair.Create("header2", "value2"),
                KeyValuePair.Create("Cookie", "cookie1=a; cookie2=b"),
                KeyValuePair.Create("Content-Type", "application/json"),
                KeyValuePair.Create("Connection", "keep-alive"),
                KeyValuePair.Create("User-Agent", "agent"),
                KeyValuePair.Create("X-Forwarded-For", "203.0.113.9"),
            ],
            Body = Encoding.UTF8.GetBytes("""{"name":"é <b>"}"""),
        };
        var context = Context with
        {
            Authorization = new Authorization(
                new Dictionary<string, string> { ["claim1"] = "value1", ["claim2"] = "value2" }, ["scope1", "scope2"]),
        };
        var match = Match with { Route = Match.Route with { Scopes = ["scope1", "scope2", "scope3"] } };

        var json = JsonNode.Parse(new ProxyEvent(request, match, context).ToJson());

        ShouldBeJson(json, """
            {
              "version": "2.0",
              "routeKey": "POST /v1/things/{id}",
              "rawPath": "/v1/things/a b",
              "rawQueryString": "parameter1=value1&parameter1=value2&parameter2=value",
              "cookies": ["cookie1=a", "cookie2=b"],
              "headers": {
                "content-length": "17",
                "content-type": "application/json",
                "header1": "value1",
                "header2": "value1,value2",
                "host": "id.execute-api.us-east-1.amazonaws.com:3000",
                "user-agent": "agent",
                "x-amzn-trace-id": "Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e",
                "x-forwarded-for": "203.0.113.9, 192.0.2.1",
                "x-forwarded-port": "3000",
                "x-forwarded-proto": "http"
              },
              "queryStringParameters": { "parameter1": "value1,value2", "parameter2": "value" },
              "requestContext": {
                "accountId": "123456789012",
                "apiId": "devstack",
                "authorizer": {
                  "jwt": {
                    "claims": { "claim1": "value1", "claim2": "value2" },
                    "scopes": ["scope1", "scope2"]
                  }
                },
                "domainName": "id.execute-api.us-east-1.amazonaws.com",
                "domainPrefix": "id",
                "http": {
                  "method": "POST",
                  "path": "/v1/things/a b",
                  "protocol": "HTTP/1.1",
                  "sourceIp": "192.0.2.1",
                  "userAgent": "agent"
                },
                "requestId": "JKJaXmPLvHcESHA=",
                "routeKey": "POST /v1/things/{id}",
                "stage": "$default",
                "time": "12/Mar/2020:19:03:58 +0000",
                "timeEpoch": 1584039838390
              },
              "body": "{\"name\":\"é <b>\"}",
              "isBase64Encoded": false,
              "pathParameters": { "id": "a b" }
            }
            """);
    }

    [Fact]
    public void What_a_request_has_not_its_event_has_not()
    {
        var match = new RouteMatch(new GatewayRoute("GET", "/v1/health", "Health"), new Dictionary<string, string>());

        var json = JsonNode.Parse(new ProxyEvent(Request, match, Context).ToJson())!.AsObject();

        json.Select(member => member.Key).ShouldBe(
            ["version", "routeKey", "rawPath", "rawQueryString", "headers", "requestContext", "isBase64Encoded"]);
        json["requestContext"]!.AsObject().ContainsKey("authorizer").ShouldBeFalse();
    }

    [Fact]
    public void Route_without_scopes_hands_on_null()
    {
        var context = Context with { Authorization = new Authorization(new Dictionary<string, string>(), ["a"]) };

        var json = JsonNode.Parse(new ProxyEvent(Request, Match, context).ToJson());

        var jwt = json!["requestContext"]!["authorizer"]!["jwt"]!.AsObject();
        jwt.ContainsKey("scopes").ShouldBeTrue();
        jwt["scopes"].ShouldBeNull();
    }

    [Theory]
    [InlineData("application/json", false)]
    [InlineData("APPLICATION/JSON; charset=utf-8", false)]
    [InlineData("text/plain", false)]
    [InlineData("application/xml", false)]
    [InlineData("application/javascript", false)]
    [InlineData("application/problem+json", true)]
    [InlineData("application/x-www-form-urlencoded", true)]
    [InlineData("application/octet-stream", true)]
    [InlineData(null, true)]
    public void Body_of_a_type_that_is_not_text_is_base64(string? contentType, bool isBase64)
    {
        var request = Request with
        {
            Headers = contentType is null ? [] : [KeyValuePair.Create("content-type", contentType)],
            Body = "{}"u8.ToArray(),
        };

        var json = JsonNode.Parse(new ProxyEvent(request, Match, Context).ToJson())!;

        json["isBase64Encoded"]!.GetValue<bool>().ShouldBe(isBase64);
        json["body"]!.GetValue<string>().ShouldBe(isBase64 ? "e30=" : "{}");
    }

    [Fact]
    public void Text_body_that_is_not_utf8_arrives_unharmed()
    {
        var request = Request with
        {
            Headers = [KeyValuePair.Create("content-type", "application/json")],
            Body = new byte[] { 0x22, 0xC3, 0x28, 0x22 },
        };

        var json = JsonNode.Parse(new ProxyEvent(request, Match, Context).ToJson())!;

        json["isBase64Encoded"]!.GetValue<bool>().ShouldBeTrue();
        Convert.FromBase64String(json["body"]!.GetValue<string>()).ShouldBe(request.Body.ToArray());
    }

    [Theory]
    [InlineData("a=1&A=2", """{"a":"1","A":"2"}""")]
    [InlineData("a", """{"a":""}""")]
    [InlineData("a=b+c%26d&&e=%3D=", """{"a":"b c&d","e":"=="}""")]
    [InlineData("a=1&b=2&a=3,4", """{"a":"1,3,4","b":"2"}""")]
    public void Query_parameters_are_decoded_and_joined(string rawQuery, string expected)
    {
        var json = JsonNode.Parse(new ProxyEvent(Request with { RawQuery = rawQuery }, Match, Context).ToJson())!;

        ShouldBeJson(json["queryStringParameters"], expected);
        json["rawQueryString"]!.GetValue<string>().ShouldBe(rawQuery);
    }

    private static void ShouldBeJson(JsonNode? actual, string expected)
    {
        JsonNode.DeepEquals(actual, JsonNode.Parse(expected)).ShouldBeTrue($"{actual}");
    }
}
