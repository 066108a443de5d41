using Amazon.GameLift;
using Amazon.Runtime;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>
/// <c>AWS_ENDPOINT_URL_GAMELIFT</c> is how the local stack and every test point the functions at the simulator. The
/// environment belongs to the whole process, so nothing runs beside these.
/// </summary>
[Collection(Environment)]
[CollectionDefinition(Environment, DisableParallelization = true)]
public sealed class EnvironmentTests : IDisposable
{
    private const string Environment = "The environment of the process";

    private const string Variable = "AWS_ENDPOINT_URL_GAMELIFT";

    [Fact]
    public async Task The_environment_says_where_gamelift_is()
    {
        await using var server = await LoopbackGameLift.StartAsync();
        System.Environment.SetEnvironmentVariable(Variable, server.Url);
        var config = new AmazonGameLiftConfig { AuthenticationRegion = "eu-central-1" };
        using var client = new AmazonGameLiftClient(new BasicAWSCredentials("key-id", "secret"), config);

        await client.StopMatchmakingAsync(new() { TicketId = "t" }, TestContext.Current.CancellationToken);

        server.Requests.ShouldHaveSingleItem().Headers["Authorization"].ShouldContain("/eu-central-1/gamelift/");
    }

    [Fact]
    public async Task The_configuration_wins_over_the_environment()
    {
        await using var server = await LoopbackGameLift.StartAsync();
        System.Environment.SetEnvironmentVariable(Variable, "http://127.0.0.1:1");
        using var client = server.Client();

        await client.StopMatchmakingAsync(new() { TicketId = "t" }, TestContext.Current.CancellationToken);

        server.Requests.Count.ShouldBe(1);
    }

    public void Dispose() => System.Environment.SetEnvironmentVariable(Variable, null);
}
