using System.Text;
using System.Text.Json.Nodes;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace SessionBroker.UnitTests.LambdaRuntime;

[Collection(LambdaRuntimeTestGroup.Name)]
public sealed class SerializerTests
{
    /// <summary>
    /// In the form of the developer guide's example of payload format 2.0, with an authorizer of each kind.
    /// </summary>
    private const string Event =
        """
        {
          "version": "2.0",
          "routeKey": "GET /v1/game-sessions/{id}",
          "rawPath": "/v1/game-sessions/abc",
          "rawQueryString": "wait=5&tag=a&tag=b",
          "cookies": ["cookie1", "cookie2"],
          "headers": { "header1": "value1", "header2": "value1,value2" },
          "queryStringParameters": { "wait": "5", "tag": "a,b" },
          "requestContext": {
            "accountId": "123456789012",
            "apiId": "api-id",
            "authentication": {
              "clientCert": {
                "clientCertPem": "CERT_CONTENT",
                "subjectDN": "www.example.com",
                "issuerDN": "Example issuer",
                "serialNumber": "a1:a1",
                "validity": { "notBefore": "May 28 12:30:02 2019 GMT", "notAfter": "Aug  5 09:36:04 2021 GMT" }
              }
            },
            "authorizer": {
              "jwt": { "claims": { "sub": "player-1", "scope": "broker/party" }, "scopes": ["broker/party"] },
              "lambda": { "studio": "one" },
              "iam": { "accessKey": "AKIA", "userArn": "arn:aws:iam::1:user/u", "cognitoIdentity": { "amr": ["a"] } }
            },
            "domainName": "id.execute-api.us-east-1.amazonaws.com",
            "domainPrefix": "id",
            "http": {
              "method": "GET", "path": "/p", "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1", "userAgent": "agent"
            },
            "requestId": "JKJaXmPLvHcESHA=",
            "routeId": "r1",
            "routeKey": "GET /v1/game-sessions/{id}",
            "stage": "$default",
            "time": "12/Mar/2020:19:03:58 +0000",
            "timeEpoch": 1583348638390
          },
          "body": "aGVsbG8=",
          "pathParameters": { "id": "abc" },
          "isBase64Encoded": true,
          "stageVariables": { "stage": "one" },
          "aMemberOfTomorrow": 1
        }
        """;

    private readonly SourceGeneratorLambdaJsonSerializer<EventJsonContext> _serializer = new();

    [Fact]
    public void An_event_of_api_gateway_is_read_whole()
    {
        var request = _serializer.Deserialize<APIGatewayHttpApiV2ProxyRequest>(FunctionUnderTest.StreamOf(Event));

        request.Version.ShouldBe("2.0");
        request.RouteKey.ShouldBe("GET /v1/game-sessions/{id}");
        request.RawQueryString.ShouldBe("wait=5&tag=a&tag=b");
        request.Cookies.ShouldBe(["cookie1", "cookie2"]);
        request.Headers["header2"].ShouldBe("value1,value2");
        request.QueryStringParameters.ShouldNotBeNull()["tag"].ShouldBe("a,b");
        request.PathParameters.ShouldNotBeNull()["id"].ShouldBe("abc");
        request.StageVariables.ShouldNotBeNull()["stage"].ShouldBe("one");
        request.Body.ShouldBe("aGVsbG8=");
        request.IsBase64Encoded.ShouldBeTrue();
        request.RequestContext.TimeEpoch.ShouldBe(1_583_348_638_390);
        request.RequestContext.Http.SourceIp.ShouldBe("192.0.2.1");
        var certificate = request.RequestContext.Authentication.ShouldNotBeNull().ClientCert.ShouldNotBeNull();
        certificate.Validity.NotAfter.ShouldBe("Aug  5 09:36:04 2021 GMT");
        var authorizer = request.RequestContext.Authorizer.ShouldNotBeNull();
        authorizer.Jwt.ShouldNotBeNull().Claims["sub"].ShouldBe("player-1");
        authorizer.Jwt.Scopes.ShouldBe(["broker/party"]);
        authorizer.Lambda.ShouldNotBeNull()["studio"].ToString().ShouldBe("one");
        authorizer.IAM.ShouldNotBeNull().UserARN.ShouldBe("arn:aws:iam::1:user/u");
        authorizer.IAM.CognitoIdentity.ShouldNotBeNull().AMR.ShouldBe(["a"]);
    }

    [Fact]
    public void An_answer_is_written_with_the_names_of_api_gateway_and_without_nulls()
    {
        using var output = new MemoryStream();

        _serializer.Serialize(new APIGatewayHttpApiV2ProxyResponse { StatusCode = 201, Body = "Zoë <3" }, output);

        Encoding.UTF8.GetString(output.ToArray())
            .ShouldBe("""{"statusCode":201,"body":"Zoë <3","isBase64Encoded":false}""");
    }

    [Fact]
    public void What_is_no_event_is_one_kind_of_exception()
    {
        var exception = Should.Throw<JsonSerializerException>(
            () => _serializer.Deserialize<APIGatewayHttpApiV2ProxyRequest>(FunctionUnderTest.StreamOf("{")));

        exception.Message.ShouldContain(nameof(APIGatewayHttpApiV2ProxyRequest));
        exception.InnerException.ShouldNotBeNull();
    }

    [Fact]
    public void A_type_that_the_context_does_not_list_is_named()
    {
        using var output = new MemoryStream();

        var exception = Should.Throw<JsonSerializerException>(() => _serializer.Serialize(new Version(1, 2), output));

        exception.Message.ShouldContain("System.Version");
    }

    [Fact]
    public void Options_can_be_changed()
    {
        using var output = new MemoryStream();
        var serializer = new SourceGeneratorLambdaJsonSerializer<EventJsonContext>(
            options => options.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never);

        serializer.Serialize(new APIGatewayHttpApiV2ProxyResponse(), output);

        JsonNode.Parse(output.ToArray())!.AsObject().ContainsKey("body").ShouldBeTrue();
    }

    [Fact]
    public async Task A_typed_handler_works_through_the_loop()
    {
        ILambdaSerializer? seen = null;
        await using var api = await FunctionUnderTest.StartApiAsync();
        Func<APIGatewayHttpApiV2ProxyRequest, ILambdaContext, Task<APIGatewayHttpApiV2ProxyResponse>> handler =
            (request, context) =>
            {
                seen = context.Serializer;
                var response = new APIGatewayHttpApiV2ProxyResponse { StatusCode = 200, Body = request.RawPath };
                return Task.FromResult(response);
            };
        await using var function =
            FunctionUnderTest.Start(api.Endpoint, HandlerWrapper.GetHandlerWrapper(handler, _serializer));

        var answer = await FunctionUnderTest.InvokeTextAsync(api, "id-1", Event);

        answer.ShouldBe("""{"statusCode":200,"body":"/v1/game-sessions/abc","isBase64Encoded":false}""");
        seen.ShouldBe(_serializer);
    }

    [Fact]
    public async Task A_typed_handler_without_an_answer_answers_nothing()
    {
        await using var api = await FunctionUnderTest.StartApiAsync();
        Func<APIGatewayHttpApiV2ProxyRequest, ILambdaContext, Task> handler = (_, _) => Task.CompletedTask;
        await using var function =
            FunctionUnderTest.Start(api.Endpoint, HandlerWrapper.GetHandlerWrapper(handler, _serializer));

        (await FunctionUnderTest.InvokeTextAsync(api, "id-1", Event)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, "b,c")]
    [InlineData(true, "a,b,c")]
    public void Header_values_are_set_or_appended(bool append, string expected)
    {
        var response = new APIGatewayHttpApiV2ProxyResponse();
        response.SetHeaderValues("x", "a", append: false);

        response.SetHeaderValues("x", ["b", "c"], append);

        response.Headers.ShouldNotBeNull()["x"].ShouldBe(expected);
    }
}
