using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using SessionBroker.Functions;
using SessionBroker.Functions.Endpoints;
using SessionBroker.Functions.Starting;
using SessionBroker.TestKit;
using SessionBroker.UnitTests.Tidy;

namespace SessionBroker.UnitTests.Starting;

/// <summary>The clients read the process's environment, so nothing runs beside these.</summary>
[Collection("The environment of the process")]
public sealed class RehearsalTests : IDisposable
{
    private const string Destinations = """[{"name":"default","aliasId":"alias-1"}]""";

    private static readonly string[] Variables = ["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];

    private readonly string?[] _before = [.. Variables.Select(Get)];

    public RehearsalTests()
    {
        foreach (var variable in Variables) Set(variable, "us-east-1");
    }

    public static TheoryData<string> RoutesThatCallServices =>
        [.. Routes.All.Select(route => route.Handler).Where(name => UsedServices.Of(name) is not AwsServices.None)];

    public void Dispose()
    {
        foreach (var (variable, before) in Variables.Zip(_before)) Set(variable, before);
    }

    [Theory]
    [MemberData(nameof(RoutesThatCallServices))]
    public async Task A_request_goes_all_the_way_to_the_services_that_its_function_uses(string handler)
    {
        using var rehearsal = new Rehearsal(Settings(), Dependencies());

        using var answer = await rehearsal.RunAsync(handler);

        // Of an empty table there is no reservation to be read.
        (await StatusOfAsync(answer)).ShouldBeOneOf(200, 201, 202, 404);
        rehearsal.Calls.ShouldNotBeEmpty();
        var called = rehearsal.Calls
            .Select(call => call.StartsWith("DynamoDB") ? AwsServices.DynamoDb : AwsServices.GameLift)
            .Aggregate((all, each) => all | each);
        UsedServices.Of(handler).HasFlag(called).ShouldBeTrue();
    }

    [Fact]
    public async Task A_seat_is_asked_for_at_GameLift_and_recorded()
    {
        using var rehearsal = new Rehearsal(Settings(), Dependencies());

        using var answer = await rehearsal.RunAsync(CreatePlayerSession.Route.Handler);

        (await StatusOfAsync(answer)).ShouldBe(201);
        rehearsal.Calls.ShouldContain("GameLift.CreatePlayerSession");
    }

    // A permission of a service is what makes a function call it.
    [Fact]
    public void Each_function_may_call_exactly_the_services_that_are_warmed_up_for_it()
    {
        var template = SourceTree.Text("template.yaml");

        foreach (var function in template.Split("Type: AWS::Serverless::Function").Skip(1))
        {
            var text = function[..Math.Max(function.IndexOf("\n      Events:", StringComparison.Ordinal), 0)];
            var name = text.Split("Handler: ")[1].Split('\n')[0].Trim();
            var allowed = (text.Contains("gamelift:") ? AwsServices.GameLift : AwsServices.None)
                | (text.Contains("dynamodb:") ? AwsServices.DynamoDb : AwsServices.None);
            UsedServices.Of(name).ShouldBe(allowed, name);
        }
    }

    private static async Task<int> StatusOfAsync(Stream? answer)
    {
        var response = await JsonNode.ParseAsync(answer!, null, default, TestContext.Current.CancellationToken);
        return (int)response!["statusCode"]!;
    }

    private static BrokerSettings Settings() => BrokerSettings.Read(name => name switch
    {
        "TABLE_NAME" => "reservations",
        "DESTINATIONS" => Destinations,
        "AWS_REGION" => "us-east-1",
        _ => null,
    });

    private static BrokerDependencies Dependencies() =>
        new(TimeProvider.System, new SeededIds(seed: 1), new Random(1), NullLoggerFactory.Instance);

    [SuppressMessage("ApiDesign", "RS0030", Justification = "The AWS SDK reads these by itself.")]
    private static string? Get(string variable) => Environment.GetEnvironmentVariable(variable);

    private static void Set(string variable, string? value) => Environment.SetEnvironmentVariable(variable, value);
}
