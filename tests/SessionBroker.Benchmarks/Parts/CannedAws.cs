using System.Net;
using System.Net.Http.Headers;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.GameLift;
using Amazon.GameLift.Model;
using Amazon.Runtime;
using SessionBroker.Benchmarks.StandIns;
using SessionBroker.DevStack;
using AttributeValue = Amazon.DynamoDBv2.Model.AttributeValue;

namespace SessionBroker.Benchmarks.Parts;

/// <summary>
/// The clients of both services over answers that are already there: all that a call costs but the network.
/// </summary>
internal static class CannedAws
{
    private const string GameSession =
        "arn:aws:gamelift:us-east-1::gamesession/fleet-1a2b3c4d-0000-4000-8000-00000000ec20/sb-0123456789abcdef-0";

    private const string PlayerSessionRequest = $$"""{"GameSessionId": "{{GameSession}}", "PlayerId": "player-1"}""";

    private static readonly AmazonGameLiftClient GameLift = new(
        BrokerDeployment.Credentials,
        Configure(new AmazonGameLiftConfig(), "GameLift.CreatePlayerSession", PlayerSessionRequest));

    private static readonly AmazonDynamoDBClient DynamoDb = new(
        BrokerDeployment.Credentials, Configure(new AmazonDynamoDBConfig(), "DynamoDB_20120810.PutItem", "{}"));

    public static async Task<object> CreatePlayerSessionAsync() => await GameLift.CreatePlayerSessionAsync(
        new CreatePlayerSessionRequest
        {
            GameSessionId = GameSession,
            PlayerId = "player-1",
            PlayerData = "skin=red",
        });

    public static async Task<object> PutItemAsync() => await DynamoDb.PutItemAsync(new PutItemRequest
    {
        TableName = "reservations",
        Item = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
        {
            ["player"] = new("player-1"),
            ["item"] = new("reservation#res-230351a0d01a4d3ff3777d343a2d9da5c59b4a00"),
            ["gameSession"] = new(GameSession),
            ["playerSession"] = new("psess-bd368604-70c9-47f9-a114-58f9ffbe6fbd"),
            ["ipAddress"] = new("192.0.2.103"),
            ["dnsName"] = new("ec2-192-0-2-103.compute-1.amazonaws.com"),
            ["port"] = new() { N = "33400" },
            ["state"] = new("Reserved"),
            ["createdAt"] = new() { N = "1795000000123" },
            ["version"] = new() { N = "2" },
        },
        ConditionExpression = "version = :version",
        ExpressionAttributeValues = new() { [":version"] = new() { N = "1" } },
    });

    private static T Configure<T>(T config, string target, string request)
        where T : ClientConfig
    {
        config.ServiceURL = "http://127.0.0.1:1";
        config.AuthenticationRegion = "us-east-1";
        config.MaxErrorRetry = 0;
        config.HttpClientFactory =
            new CannedFactory(ServiceAnswers.To(target, System.Text.Encoding.UTF8.GetBytes(request)));
        return config;
    }

    private sealed class CannedFactory(byte[] answer) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new CannedHandler(answer));
    }

    private sealed class CannedHandler(byte[] answer) : HttpMessageHandler
    {
        private static readonly MediaTypeHeaderValue Json = new("application/x-amz-json-1.1");

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            var content = new ByteArrayContent(answer) { Headers = { ContentType = Json } };
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
        }
    }
}
