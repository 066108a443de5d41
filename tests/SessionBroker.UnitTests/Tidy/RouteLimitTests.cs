using System.Text.Json.Nodes;
using SessionBroker.Functions.Endpoints;
using YamlDotNet.RepresentationModel;

namespace SessionBroker.UnitTests.Tidy;

/// <summary>template.yaml lets no more requests in than GameLift takes calls, and docs/operations.md says so.</summary>
public sealed class RouteLimitTests
{
    private readonly YamlMappingNode _template = Yaml.Read("template.yaml");

    [Fact]
    public void Every_route_has_a_limit_of_its_own()
    {
        var limits =
            from route in _template.At("Resources", "Api", "Properties", "RouteSettings").Members()
            select $"{route.Name}: {route.Node.TextAt("ThrottlingRateLimit")} "
                + $"{route.Node.TextAt("ThrottlingBurstLimit")} {route.Node.TextAt("DetailedMetricsEnabled")}";

        limits.ShouldBe(Routes.All.Select(route =>
            $"{route.Method} {route.Path}: {route.Handler}PerSecondMax {route.Handler}PerSecondMax true"));
    }

    [Fact]
    public void The_documented_limits_are_the_defaults() => Documented().Select(row => (row.Handler, row.Limit))
        .ShouldBe(Routes.All.Select(route => (route.Handler, DefaultOf(route.Handler))));

    [Fact]
    public void All_routes_together_stay_below_what_gamelift_takes()
    {
        var asked =
            from row in Documented()
            from call in row.Calls
            group row.Limit * call.Times by call.Operation into perOperation
            select (Operation: perOperation.Key, PerSecond: perOperation.Sum());
        string[] ofReconcile = ["DescribePlayerSessions", "DescribeGameSessionPlacement", "DescribeMatchmaking"];

        var operations = asked.ToArray();

        operations.Select(each => each.Operation).ShouldBe(
            [
                "AcceptMatch", "DescribeGameSessionPlacement", "DescribeMatchmaking", "StartGameSessionPlacement",
                "StartMatchmaking", "StopGameSessionPlacement", "StopMatchmaking",
                "CreateGameSession", "DescribeGameSessions", "SearchGameSessions", "CreatePlayerSession",
                "DescribePlayerSessions", "GetGameSessionLogUrl",
                "GetPlayerConnectionDetails", "TerminateGameSession", "UpdateGameSession",
            ],
            ignoreOrder: true);
        foreach (var (operation, perSecond) in operations)
        {
            var sum = perSecond + (ofReconcile.Contains(operation) ? 20 : 0);
            // AWS documents no rate of some operations.
            if (RateOf(operation) is not { } rate) continue;
            if (Documented().Count(row => row.Calls.Any(call => call.Operation == operation)) == 1)
                sum.ShouldBeLessThanOrEqualTo(rate, operation);
            else
                sum.ShouldBeLessThan(rate, operation);
        }
    }

    // What a function may call is in its policy: the document leaves none out that every request makes.
    [Fact]
    public void Only_calls_that_a_function_may_make_are_counted()
    {
        foreach (var (handler, _, calls) in Documented())
        {
            var allowed =
                from policy in _template.At("Resources", $"{handler}Function", "Properties", "Policies").Items()
                from statement in policy.At("Statement").Items()
                from action in statement.At("Action").Items()
                select ((YamlScalarNode)action).Value;

            calls.Select(call => $"gamelift:{call.Operation}").ShouldBeSubsetOf(allowed, handler);
        }
    }

    private static IEnumerable<(string Handler, int Limit, (string Operation, int Times)[] Calls)> Documented() =>
        from row in MarkdownTable.Read("docs/operations.md", "route of")
        let calls = row[2].Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(call => call.Split(' '))
        select (row[0], int.Parse(row[1]), calls.Select(call => (call[0], int.Parse(call[1]))).ToArray());

    private int DefaultOf(string handler) =>
        int.Parse(_template.TextAt("Parameters", $"{handler}PerSecondMax", "Default")!);

    private static int? RateOf(string operation)
    {
        using var contract = typeof(RouteLimitTests).Assembly.GetManifestResourceStream("contract.json")!;
        return (int?)JsonNode.Parse(contract)!["operations"]![operation]!["defaultRate"]?["perSecond"];
    }
}
