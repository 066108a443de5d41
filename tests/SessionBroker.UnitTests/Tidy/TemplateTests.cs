using SessionBroker.DevStack.Invoking;
using SessionBroker.DevStack.Queues;
using SessionBroker.Functions.Endpoints;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.Queues;
using SessionBroker.Functions.Scheduling;
using SessionBroker.TestKit;
using YamlDotNet.RepresentationModel;

namespace SessionBroker.UnitTests.Tidy;

/// <summary>template.yaml deploys the routes that the code has, each as its own function.</summary>
public sealed class TemplateTests
{
    private const string Function = "AWS::Serverless::Function";

    private readonly YamlMappingNode _template = Yaml.Read("template.yaml");

    [Fact]
    public void Every_route_has_its_function()
    {
        var deployed =
            from function in Functions()
            where function.Node.At("Properties", "Events", "Route") is not null
            let path = function.Node.TextAt("Properties", "Events", "Route", "Properties", "Path")
            let method = function.Node.TextAt("Properties", "Events", "Route", "Properties", "Method")
            let authorizer = function.Node.TextAt(
                "Properties", "Events", "Route", "Properties", "Auth", "Authorizer")
            select new Route(method!, path!, function.Node.TextAt("Properties", "Handler")!, authorizer == "NONE");

        deployed.ShouldBe(Routes.All, ignoreOrder: true);
    }

    [Fact]
    public void Web_games_may_use_the_method_of_every_route() =>
        Texts(Resource("Api").At("CorsConfiguration", "AllowMethods"))
            .ShouldBe(Routes.All.Select(route => route.Method).Distinct(), ignoreOrder: true);

    [Fact]
    public void Every_schedule_has_its_function()
    {
        var deployed =
            from function in Functions()
            let schedule = function.Node.At("Properties", "Events", "Schedule")
            where schedule is not null
            let handler = function.Node.TextAt("Properties", "Handler")
            let every = schedule.TextAt("Properties", "ScheduleExpression")
            select $"{handler} {schedule.TextAt("Type")} {every}";

        deployed.ShouldBe(
            Schedules.All.Select(schedule => schedule.Every == TimeSpan.FromMinutes(1)
                ? $"{schedule.Handler} ScheduleV2 rate(1 minute)"
                : $"{schedule.Handler} ScheduleV2 rate({schedule.Every.TotalMinutes} minutes)"),
            ignoreOrder: true);
    }

    [Fact]
    public void Every_queue_of_events_has_its_function_rule_and_limits()
    {
        foreach (var source in QueueSources.All)
        {
            var events = Resource($"{source.Handler}Function").At("Events", "Queue", "Properties")!;
            var queue = Resource($"{source.Handler}Queue");
            var pattern = Resource($"{source.Handler}Rule").At("EventPattern")!;

            Texts(pattern.At("source")).ShouldBe([QueueSources.GameLift]);
            Texts(pattern.At("detail-type")).ShouldBe([source.DetailType]);
            Texts(events.At("FunctionResponseTypes")).ShouldBe(["ReportBatchItemFailures"]);
            events.TextAt("BatchSize").ShouldBe($"{QueueLimits.BatchSize}");
            queue.TextAt("RedrivePolicy", "maxReceiveCount").ShouldBe($"{QueueLimits.ReceivesMax}");
            queue.TextAt("VisibilityTimeout").ShouldBe($"{QueueLimits.VisibilityTimeout.TotalSeconds}");
            QueueLimits.VisibilityTimeout.ShouldBe(6 * FunctionLimits.TimeoutOf(source.Handler));
        }
    }

    [Fact]
    public void Every_function_is_a_route_or_a_schedule_or_takes_events() =>
        Functions().Select(function => function.Node.TextAt("Properties", "Handler")).ShouldBe(
            [
                .. Routes.All.Select(route => route.Handler),
                .. Schedules.All.Select(schedule => schedule.Handler),
                .. QueueSources.All.Select(source => source.Handler),
            ],
            ignoreOrder: true);

    [Fact]
    public void Every_function_has_an_event_to_be_invoked_with() =>
        Functions().Select(function => $"tests/events/{function.Node.TextAt("Properties", "Handler")}.json")
            .ShouldBeSubsetOf(SourceTree.Files);

    // The Makefile's pattern and the alarms below rest on the name.
    [Fact]
    public void Every_function_is_named_for_its_handler_and_made_by_the_makefile()
    {
        foreach (var (name, function) in Functions())
        {
            name.ShouldBe($"{function.TextAt("Properties", "Handler")}Function");
            function.TextAt("Metadata", "BuildMethod").ShouldBe("makefile");
        }
    }

    [Fact]
    public void Every_function_has_an_alarm_on_its_errors()
    {
        var watched =
            from resource in _template.At("Resources").Members()
            where resource.Node.TextAt("Type") == "AWS::CloudWatch::Alarm"
            where resource.Node.TextAt("Properties", "MetricName") == "Errors"
            from dimension in resource.Node.At("Properties", "Dimensions").Items()
            select dimension.TextAt("Value");

        watched.ShouldBe(Functions().Select(function => function.Name), ignoreOrder: true);
    }

    // GameLift's other actions take no resource; what takes one must name it.
    [Fact]
    public void No_function_may_do_more_than_single_actions_on_named_resources()
    {
        string[] withoutResource =
        [
            "gamelift:AcceptMatch", "gamelift:CreateGameSession", "gamelift:CreatePlayerSession",
            "gamelift:CreatePlayerSessions",
            "gamelift:DescribeGameSessionPlacement", "gamelift:DescribeGameSessions", "gamelift:DescribeMatchmaking",
            "gamelift:DescribePlayerSessions", "gamelift:GetGameSessionLogUrl",
            "gamelift:GetPlayerConnectionDetails", "gamelift:SearchGameSessions",
            "gamelift:StartGameSessionPlacement", "gamelift:StartMatchmaking",
            "gamelift:StopGameSessionPlacement", "gamelift:StopMatchmaking", "gamelift:TerminateGameSession",
            "gamelift:UpdateGameSession",
        ];
        var statements =
            from function in Functions()
            from policy in function.Node.At("Properties", "Policies").Items()
            from statement in policy.At("Statement").Items()
            select statement;

        foreach (var statement in statements)
        {
            var actions = Texts(statement.At("Action")).ToArray();
            actions.ShouldNotBeEmpty();
            actions.ShouldAllBe(action => !action!.Contains('*'));
            if (statement.TextAt("Resource") == "*") actions.ShouldBeSubsetOf(withoutResource);
        }
    }

    // DynamoDB Local and the simulator ask nobody for permissions: this is where a missing one is noticed. The crash
    // tests hold the document's list of calls and the functions together.
    [Fact]
    public void Every_call_that_a_function_was_seen_to_make_is_allowed()
    {
        var calls = MarkdownTable.Read("docs/reliability.md", "request")
            .Select(row => (Handler: row[0].Split(',')[0], Call: row[1].Split(". ")[1]))
            .Distinct()
            .ToArray();

        calls.ShouldNotBeEmpty();
        foreach (var (handler, call) in calls)
        {
            var allowed = Resource($"{handler}Function").At("Policies").Items()
                .SelectMany(policy => policy.At("Statement").Items())
                .SelectMany(statement => Texts(statement.At("Action")));

            ActionsOf(call).ShouldBeSubsetOf(allowed, $"{handler} calls {call}");
        }
    }

    [Fact]
    public void The_link_of_the_design_card_leads_to_the_configuration()
    {
        var link = new FileInfo(Path.Combine(Repository.Root, "samplconfig.toml"));

        link.LinkTarget.ShouldBe("samconfig.toml");
    }

    // A transaction asks for the permissions of its parts (DynamoDB developer guide, "How it works").
    private static string[] ActionsOf(string call) => call switch
    {
        "DynamoDB TransactWriteItems" => ["dynamodb:PutItem", "dynamodb:UpdateItem"],
        _ => [call.Replace("DynamoDB ", "dynamodb:").Replace("GameLift ", "gamelift:")],
    };

    private static IEnumerable<string?> Texts(YamlNode? node) =>
        node.Items().Select(item => ((YamlScalarNode)item).Value);

    private YamlNode Resource(string name) => _template.At("Resources", name, "Properties")!;

    private IEnumerable<(string Name, YamlNode Node)> Functions() =>
        _template.At("Resources").Members().Where(resource => resource.Node.TextAt("Type") == Function);
}
