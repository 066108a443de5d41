using System.Reflection;
using Amazon.GameLift;
using Amazon.Runtime;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>What callers write against: it must compile, unchanged, against the official package.</summary>
public sealed class SignatureTests
{
    [Fact]
    public void The_client_has_the_twelve_constructors_of_the_sdk()
    {
        var constructors = typeof(AmazonGameLiftClient).GetConstructors().Select(Signature);

        constructors.ShouldBe(
            [
                "",
                "RegionEndpoint region",
                "AmazonGameLiftConfig config",
                "AWSCredentials credentials",
                "AWSCredentials credentials, RegionEndpoint region",
                "AWSCredentials credentials, AmazonGameLiftConfig clientConfig",
                "String awsAccessKeyId, String awsSecretAccessKey",
                "String awsAccessKeyId, String awsSecretAccessKey, RegionEndpoint region",
                "String awsAccessKeyId, String awsSecretAccessKey, AmazonGameLiftConfig clientConfig",
                "String awsAccessKeyId, String awsSecretAccessKey, String awsSessionToken",
                "String awsAccessKeyId, String awsSecretAccessKey, String awsSessionToken, RegionEndpoint region",
                "String awsAccessKeyId, String awsSecretAccessKey, String awsSessionToken, "
                    + "AmazonGameLiftConfig clientConfig",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void An_operation_takes_a_request_and_an_optional_token()
    {
        foreach (var operation in Contract.Operations)
        {
            var method = typeof(IAmazonGameLift).GetMethod(
                $"{operation}Async", [Calls.RequestType(operation), typeof(CancellationToken)]).ShouldNotBeNull();

            Signature(method).ShouldBe($"{operation}Request request, CancellationToken cancellationToken = default");
            method.ReturnType.GetGenericArguments().Single().ShouldBe(Calls.ResponseType(operation));
        }
    }

    [Fact]
    public void The_short_forms_are_those_of_the_sdk()
    {
        var shortForms = typeof(IAmazonGameLift).GetMethods()
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)
                && method.GetParameters()[0].Name != "request")
            .Select(method => $"{method.Name}({Signature(method)})");

        shortForms.ShouldBe(
            [
                "CreatePlayerSessionAsync(String gameSessionId, String playerId, "
                    + "CancellationToken cancellationToken = default)",
                "CreatePlayerSessionsAsync(String gameSessionId, List`1 playerIds, "
                    + "CancellationToken cancellationToken = default)",
                "GetGameSessionLogUrlAsync(String gameSessionId, CancellationToken cancellationToken = default)",
                "ResolveAliasAsync(String aliasId, CancellationToken cancellationToken = default)",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task The_short_forms_fill_a_request()
    {
        await using var server = await LoopbackService.StartAsync();
        using var client = server.Client();
        var cancellation = TestContext.Current.CancellationToken;

        await client.CreatePlayerSessionAsync("arn", "player", cancellation);
        await client.CreatePlayerSessionsAsync("arn", ["one", "two"], cancellation);
        await client.GetGameSessionLogUrlAsync("arn", cancellation);
        await client.ResolveAliasAsync("alias-1", cancellation);

        server.Requests.Select(sent => sent.Body.ToJsonString()).ShouldBe(
            [
                """{"GameSessionId":"arn","PlayerId":"player"}""",
                """{"GameSessionId":"arn","PlayerIds":["one","two"]}""",
                """{"GameSessionId":"arn"}""",
                """{"AliasId":"alias-1"}""",
            ]);
    }

    [Fact]
    public void Every_operation_of_the_client_can_be_overridden()
    {
        var operations = typeof(AmazonGameLiftClient).GetMethods().Where(method =>
            method.DeclaringType == typeof(AmazonGameLiftClient)
            && method.Name.EndsWith("Async", StringComparison.Ordinal));

        operations.ShouldAllBe(method => method.IsVirtual && !method.IsFinal);
    }

    [Fact]
    public void The_factories_of_the_sdk_can_make_a_client()
    {
        var config = DefaultConfig<IAmazonGameLift>();
        config.ServiceURL = "http://127.0.0.1:1";

        using var client = Service<IAmazonGameLift>(new AnonymousAWSCredentials(), config);

        config.ShouldBeOfType<AmazonGameLiftConfig>();
        client.ShouldBeOfType<AmazonGameLiftClient>().Config.ShouldBeSameAs(config);
    }

    [Fact]
    public void The_defaults_differ_by_the_time_to_connect()
    {
        AmazonGameLiftDefaultConfiguration.GetAllConfigurations()
            .Select(mode => (mode.Name, mode.ConnectTimeout!.Value.TotalMilliseconds)).ShouldBe(
            [
                (DefaultConfigurationMode.Standard, 3100),
                (DefaultConfigurationMode.InRegion, 1100),
                (DefaultConfigurationMode.CrossRegion, 3100),
                (DefaultConfigurationMode.Mobile, 30_000),
                (DefaultConfigurationMode.Auto, 1100),
            ]);
    }

    private static ClientConfig DefaultConfig<T>()
        where T : IAmazonService =>
        T.CreateDefaultClientConfig();

    private static T Service<T>(AWSCredentials credentials, ClientConfig config)
        where T : IAmazonService =>
        (T)T.CreateDefaultServiceClient(credentials, config);

    private static string Signature(MethodBase method) => string.Join(
        ", ",
        method.GetParameters().Select(parameter =>
            $"{parameter.ParameterType.Name} {parameter.Name}{(parameter.HasDefaultValue ? " = default" : "")}"));
}
