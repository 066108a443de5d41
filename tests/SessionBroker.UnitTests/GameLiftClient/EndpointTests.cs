using Amazon;
using Amazon.GameLift;
using Amazon.GameLift.Model;
using Amazon.Runtime;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>Where requests go, and for which Region and service they are signed.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData("eu-central-1", false, false, "https://gamelift.eu-central-1.amazonaws.com/")]
    [InlineData("eu-central-1", false, true, "https://gamelift.eu-central-1.api.aws/")]
    [InlineData("us-east-1", true, false, "https://gamelift-fips.us-east-1.amazonaws.com/")]
    [InlineData("us-east-1", true, true, "https://gamelift-fips.us-east-1.api.aws/")]
    [InlineData("cn-north-1", false, false, "https://gamelift.cn-north-1.amazonaws.com.cn/")]
    [InlineData("us-gov-west-1", false, false, "https://gamelift.us-gov-west-1.amazonaws.com/")]
    public void The_address_follows_region_and_partition(string region, bool fips, bool dualStack, string address)
    {
        var config = new AmazonGameLiftConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(region),
            UseFIPSEndpoint = fips,
            UseDualstackEndpoint = dualStack,
        };

        AddressOf(config).ShouldBe(address);
    }

    [Fact]
    public void An_address_of_the_caller_wins()
    {
        var config = new AmazonGameLiftConfig { ServiceURL = "http://127.0.0.1:3001", AuthenticationRegion = "x" };

        AddressOf(config).ShouldBe("http://127.0.0.1:3001/");
    }

    [Theory]
    [InlineData(true, false, "Invalid Configuration: FIPS and custom endpoint are not supported")]
    [InlineData(false, true, "Invalid Configuration: Dualstack and custom endpoint are not supported")]
    public void An_address_of_the_caller_goes_with_no_other_wish(bool fips, bool dualStack, string message)
    {
        var config = new AmazonGameLiftConfig
        {
            ServiceURL = "http://127.0.0.1:3001",
            AuthenticationRegion = "eu-central-1",
            UseFIPSEndpoint = fips,
            UseDualstackEndpoint = dualStack,
        };

        Should.Throw<AmazonClientException>(() => AddressOf(config)).Message.ShouldBe(message);
    }

    [Fact]
    public void The_client_tells_where_a_request_would_go()
    {
        using var client = new AmazonGameLiftClient(new AnonymousAWSCredentials(), RegionEndpoint.EUWest1);

        client.DetermineServiceOperationEndpoint(new StopMatchmakingRequest()).URL
            .ShouldBe("https://gamelift.eu-west-1.amazonaws.com/");
    }

    [Fact]
    public async Task A_request_is_signed_for_the_service_and_the_region()
    {
        await using var server = await LoopbackService.StartAsync();
        using var client = server.Client();

        await client.GetGameSessionLogUrlAsync("arn", TestContext.Current.CancellationToken);

        var authorization = server.Requests.Single().Headers["Authorization"];
        authorization.ShouldMatch("^AWS4-HMAC-SHA256 Credential=key-id/[0-9]{8}/eu-central-1/gamelift/aws4_request, ");
        authorization.ShouldContain("x-amz-target");
    }

    [Fact]
    public void The_configuration_names_the_service_and_its_version()
    {
        var config = new AmazonGameLiftConfig();

        AmazonGameLiftConfig.ServiceId.ShouldBe("GameLift");
        config.ServiceVersion.ShouldBe("2015-10-01");
        config.RegionEndpointServiceName.ShouldBe("gamelift");
        config.AuthenticationServiceName.ShouldBe("gamelift");
        config.UserAgent.ShouldContain("GameLift");
    }

    private static string AddressOf(AmazonGameLiftConfig config) =>
        config.DetermineServiceOperationEndpoint(new(new StopMatchmakingRequest())).URL;
}
