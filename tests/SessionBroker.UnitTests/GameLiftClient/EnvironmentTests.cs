using System.Diagnostics.CodeAnalysis;
using Amazon;
using Amazon.GameLift;
using Amazon.GameLift.Model;
using Amazon.Runtime;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>
/// What a Lambda function's environment says to the client; <c>AWS_ENDPOINT_URL_GAMELIFT</c> is how the local stack
/// points the functions at the simulator. Environment and SDK switches belong to the whole process: nothing runs beside
/// these.
/// </summary>
[Collection(Environment)]
[CollectionDefinition(Environment, DisableParallelization = true)]
public sealed class EnvironmentTests : IDisposable
{
    private const string Environment = "The environment of the process";

    private const string Endpoint = "AWS_ENDPOINT_URL_GAMELIFT";

    private readonly Dictionary<string, string?> _before = new(StringComparer.Ordinal);

    [Fact]
    public async Task The_environment_says_where_gamelift_is()
    {
        await using var server = await LoopbackService.StartAsync();
        Set(Endpoint, server.Url);
        var config = new AmazonGameLiftConfig { AuthenticationRegion = "eu-central-1" };
        using var client = new AmazonGameLiftClient(new BasicAWSCredentials("key-id", "secret"), config);

        await client.StopMatchmakingAsync(new() { TicketId = "t" }, TestContext.Current.CancellationToken);

        server.Requests.ShouldHaveSingleItem().Headers["Authorization"].ShouldContain("/eu-central-1/gamelift/");
    }

    [Fact]
    public async Task The_configuration_wins_over_the_environment()
    {
        await using var server = await LoopbackService.StartAsync();
        Set(Endpoint, "http://127.0.0.1:1");
        using var client = server.Client();

        await client.StopMatchmakingAsync(new() { TicketId = "t" }, TestContext.Current.CancellationToken);

        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Credentials_are_those_of_the_environment()
    {
        await using var server = await LoopbackService.StartAsync();
        Set(Endpoint, server.Url);
        Set("AWS_ACCESS_KEY_ID", "key-of-the-function");
        Set("AWS_SECRET_ACCESS_KEY", "secret");
        Set("AWS_SESSION_TOKEN", "token");
        Set("AWS_REGION", "eu-west-1");
        // The SDK keeps the first Region that it finds, which may be another test's.
        FallbackRegionFactory.Reset();
        using var client = new AmazonGameLiftClient();

        await client.StopMatchmakingAsync(new() { TicketId = "t" }, TestContext.Current.CancellationToken);

        var headers = server.Requests.ShouldHaveSingleItem().Headers;
        headers["Authorization"].ShouldContain("Credential=key-of-the-function/");
        headers["Authorization"].ShouldContain("/eu-west-1/gamelift/");
        headers["X-Amz-Security-Token"].ShouldBe("token");
    }

    [Fact]
    public async Task Collections_that_the_sdk_initializes_are_empty_and_not_sent()
    {
        await using var server = await LoopbackService.StartAsync();
        using var client = server.Client();
        AWSConfigs.InitializeCollections = true;
        var request = new CreatePlayerSessionsRequest { GameSessionId = "arn" };

        await client.CreatePlayerSessionsAsync(request, TestContext.Current.CancellationToken);

        request.PlayerIds.ShouldBeEmpty();
        server.Requests.ShouldHaveSingleItem().Body.ToJsonString().ShouldBe("""{"GameSessionId":"arn"}""");
    }

    public void Dispose()
    {
        AWSConfigs.InitializeCollections = false;
        foreach (var (name, value) in _before)
        {
            System.Environment.SetEnvironmentVariable(name, value);
        }
    }

    [SuppressMessage("ApiDesign", "RS0030", Justification = "What the environment held before is put back.")]
    private void Set(string name, string value)
    {
        _before.TryAdd(name, System.Environment.GetEnvironmentVariable(name));
        System.Environment.SetEnvironmentVariable(name, value);
    }
}
