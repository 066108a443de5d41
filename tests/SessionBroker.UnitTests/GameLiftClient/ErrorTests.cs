using System.Net;
using Amazon.GameLift;
using Amazon.GameLift.Model;
using Amazon.Runtime;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>What becomes of every answer that is no success.</summary>
public sealed class ErrorTests
{
    public static TheoryData<string, string> DocumentedErrors
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var operation in Contract.Operations)
            {
                foreach (var error in Contract.ErrorsOf(operation))
                {
                    rows.Add(operation, error);
                }
            }

            return rows;
        }
    }

    public static TheoryData<string> Errors => [.. Contract.Errors];

    [Theory]
    [MemberData(nameof(DocumentedErrors))]
    public async Task A_documented_error_is_thrown_as_its_own_type(string operation, string code)
    {
        await using var server = await LoopbackService.StartAsync(Answer.Error(code));
        using var client = server.Client();

        var error = await Should.ThrowAsync<AmazonGameLiftException>(() =>
            client.CallAsync(operation, Calls.EmptyRequest(operation)));

        error.GetType().ShouldBe(Calls.Type(code));
        ShouldTellAll(error, code);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task An_error_of_the_service_has_its_type_in_every_operation(string code)
    {
        var error = await FailAsync(Answer.Error(code));

        error.GetType().ShouldBe(Calls.Type(code));
    }

    [Theory]
    [InlineData("ThrottlingException")]
    [InlineData("AccessDeniedException")]
    [InlineData("UnrecognizedClientException")]
    [InlineData("SomethingNewException")]
    public async Task An_undocumented_error_keeps_its_code_and_message(string code)
    {
        var error = await FailAsync(Answer.Error(code));

        error.GetType().ShouldBe(typeof(AmazonGameLiftException));
        ShouldTellAll(error, code);
    }

    [Theory]
    [InlineData("""{"__type":"NotFoundException","Message":"gone"}""")]
    [InlineData("""{"__type":"NotFoundException","message":"gone"}""")]
    [InlineData("""{"message":"gone","__type":"com.amazonaws.gamelift#NotFoundException"}""")]
    [InlineData("""{"__type":"NotFoundException:http://internal.amazon.com/coral/","message":"gone"}""")]
    [InlineData("""{"__type":"com.amazonaws.gamelift#NotFoundException:x","Message":"gone","extra":{"a":[1]}}""")]
    [InlineData("""{"code":"NotFoundException","message":"gone"}""")]
    public async Task An_error_is_understood_in_every_form_that_aws_uses(string body)
    {
        var error = await FailAsync(new Answer(400, body));

        error.ShouldBeOfType<NotFoundException>().Message.ShouldBe("gone");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public async Task An_error_may_be_named_in_the_header_alone(string body)
    {
        var error = await FailAsync(
            new Answer(400, body).With("x-amzn-ErrorType", "GameSessionFullException:http://internal/"));

        error.ShouldBeOfType<GameSessionFullException>().ErrorCode.ShouldBe("GameSessionFullException");
    }

    [Theory]
    [InlineData(502, "<html><body><h1>502 Bad Gateway</h1></body></html>", "text/html")]
    [InlineData(503, "upstream connect error", "text/plain")]
    [InlineData(503, "", "text/plain")]
    [InlineData(504, "{\"cut\": ", "application/json")]
    [InlineData(500, "[]", "application/json")]
    [InlineData(500, "\u0000\u0001", "application/octet-stream")]
    public async Task A_failure_without_a_name_keeps_its_status(int status, string body, string contentType)
    {
        var error = await FailAsync(new Answer(status, body).With("Content-Type", contentType));

        error.GetType().ShouldBe(typeof(AmazonGameLiftException));
        ((int)error.StatusCode).ShouldBe(status);
        error.ErrorCode.ShouldBeNullOrEmpty();
    }

    private static async Task<AmazonGameLiftException> FailAsync(Answer answer)
    {
        await using var server = await LoopbackService.StartAsync(answer);
        using var client = server.Client();

        return await Should.ThrowAsync<AmazonGameLiftException>(() => client.GetGameSessionLogUrlAsync(
            new GetGameSessionLogUrlRequest(), TestContext.Current.CancellationToken));
    }

    private static void ShouldTellAll(AmazonGameLiftException error, string code)
    {
        error.ErrorCode.ShouldBe(code);
        error.Message.ShouldBe($"about {code}");
        error.RequestId.ShouldBe("request-1");
        error.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        error.ErrorType.ShouldBe(ErrorType.Unknown);
    }
}
