using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Config;
using SessionBroker.GameLiftSimulator.Protocol;
using SessionBroker.TestKit;
using SessionBroker.UnitTests.Simulator.Protocol.Cbor;
using SessionBroker.UnitTests.Simulator.Support;

namespace SessionBroker.UnitTests.Simulator.Protocol;

public sealed class RequestPipelineTests
{
    private static readonly JsonObject Create = new()
    {
        ["FleetId"] = Engines.FleetId,
        ["MaximumPlayerSessionCount"] = 3,
        ["Name"] = "café",
    };

    private readonly SimulatorEngine _engine = Engines.Start(new ManualTimeProvider());

    [Fact]
    public void Both_protocols_answer_the_same_document()
    {
        var json = Handle(Requests.Json("CreateGameSession", Create)).Document()["GameSession"]!.AsObject();
        var cbor = CborTree.Read(
            Handle(Requests.Cbor("CreateGameSession", CborTree.Write(Create))).Answer!.Body.ToArray())!["GameSession"]!;

        cbor.AsObject().Select(pair => pair.Key).Order().ShouldBe(json.Select(pair => pair.Key).Order());
        ((string)cbor["Name"]!).ShouldBe("café");
        cbor["CreationTime"]!.GetValue<double>().ShouldBe(json["CreationTime"]!.GetValue<double>());
    }

    [Fact]
    public void Timestamps_are_seconds_with_milliseconds_as_the_fraction()
    {
        var created = Handle(Requests.Json("CreateGameSession", Create)).Document()["GameSession"]!;

        created["CreationTime"]!.GetValue<double>().ShouldBe(1767323045.0, tolerance: 0.0005);
    }

    [Fact]
    public void Errors_carry_their_name_in_the_form_of_each_protocol()
    {
        var describe = new JsonObject { ["FleetId"] = "fleet-none" };

        var json = Handle(Requests.Json("DescribeGameSessions", describe));
        var cbor = Handle(Requests.Cbor("DescribeGameSessions", CborTree.Write(describe)));

        json.Answer!.Status.ShouldBe(400);
        json.Document().ToJsonString().ShouldBe(
            """{"__type":"NotFoundException","Message":"Fleet (fleet-none) not found."}""");
        CborTree.Read(cbor.Answer!.Body.ToArray())!.ToJsonString().ShouldBe(
            """{"__type":"com.amazonaws.gamelift#NotFoundException","Message":"Fleet (fleet-none) not found."}""");
    }

    [Theory]
    [InlineData("NoSuchOperation", "Unknown operation: NoSuchOperation")]
    [InlineData("createGameSession", "Unknown operation: createGameSession")]
    [InlineData(
        "CreateBuild",
        "CreateBuild is an operation of GameLift that is not simulated; docs/simulator.md lists those that are")]
    public void An_operation_that_is_not_simulated_differs_from_an_unknown_one(string operation, string message)
    {
        var json = Handle(Requests.Json(operation, "{}"));

        json.Code().ShouldBe("UnknownOperationException");
        json.Message().ShouldBe(message);
        Handle(Requests.Cbor(operation, [0xA0])).Code().ShouldBe("UnknownOperationException");
    }

    [Theory]
    [InlineData("GET", "/", null)]
    [InlineData("POST", "/other", null)]
    [InlineData("POST", "/", "")]
    [InlineData("POST", "/", "DynamoDB_20120810.ListTables")]
    public void A_request_that_names_no_operation_is_unknown(string method, string path, string? target)
    {
        var request = Requests.Json("ListFleets", "{}") with { Method = method, Path = path };

        Handle(target is null ? request : request.With("X-Amz-Target", target)).Code()
            .ShouldBe("UnknownOperationException");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-amz-json-1.0")]
    [InlineData("application/cbor")]
    [InlineData("text/plain")]
    public void Another_content_type_is_refused(string contentType)
    {
        var answer = Handle(Requests.Json("CreateGameSession", Create).With("Content-Type", contentType));

        answer.Code().ShouldBe("UnsupportedMediaTypeException");
        answer.Answer!.Status.ShouldBe(415);
    }

    [Fact]
    public void A_content_type_may_have_parameters_and_any_case() =>
        Handle(
            Requests.Json("CreateGameSession", Create)
                .With("Content-Type", "Application/X-Amz-JSON-1.1; charset=utf-8"))
            .Answer!.Status.ShouldBe(200);

    [Fact]
    public void A_CBOR_path_needs_its_protocol_header() =>
        Handle(Requests.Cbor("CreateGameSession", CborTree.Write(Create)).With("smithy-protocol", null))
            .Code().ShouldBe("UnknownOperationException");

    [Fact]
    public void A_CBOR_request_with_a_target_is_refused() =>
        Handle(Requests.Cbor("CreateGameSession", CborTree.Write(Create)).With("X-Amz-Target", "GameLift.ListFleets"))
            .Code().ShouldBe("SerializationException");

    [Fact]
    public void A_CBOR_request_that_accepts_only_something_else_is_refused() =>
        Handle(Requests.Cbor("CreateGameSession", CborTree.Write(Create)).With("Accept", "application/json"))
            .Answer!.Status.ShouldBe(406);

    [Theory]
    [InlineData("/service/GameLift/operation/CreateGameSession", true)]
    [InlineData("/v1/eu/service/GameLift/operation/CreateGameSession", true)]
    [InlineData("/service/Other/operation/CreateGameSession", false)]
    [InlineData("/service/GameLift/operation/", false)]
    [InlineData("/service/GameLift/operation/CreateGameSession/more", false)]
    public void Only_the_last_four_segments_of_a_CBOR_path_count(string path, bool served) =>
        (Handle(Requests.Cbor("X", CborTree.Write(Create)) with { Path = path }).Code() is null).ShouldBe(served);

    [Fact]
    public void A_broken_constraint_has_the_configured_name()
    {
        var engine = Engines.Start(new GameLiftServerOptions
        {
            Config = SimulatorConfig.Default with { ConstraintError = "InvalidRequestException" },
        });

        engine.Call("CreateGameSession", []).Code().ShouldBe("InvalidRequestException");
        _engine.Call("CreateGameSession", []).Code().ShouldBe("ValidationException");
    }

    [Fact]
    public void A_body_that_is_too_large_is_refused() =>
        Handle(Requests.Json("CreateGameSession", Create) with { BodyTooLarge = true }).Answer!.Status.ShouldBe(413);

    [Fact]
    public void Request_ids_are_unique_and_come_from_the_seed()
    {
        string[] Ids(SimulatorEngine engine) =>
            [.. Enumerable.Range(0, 100).Select(_ => engine.Pipeline.Handle(Requests.Json("X", "{}")).RequestId)];

        var ids = Ids(_engine);

        ids.Distinct().Count().ShouldBe(100);
        ids.Count(id => Guid.TryParse(id, out _)).ShouldBe(100);
        Ids(Engines.Start(new ManualTimeProvider())).ShouldBe(ids);
    }

    [Fact]
    public void Calls_are_counted_by_operation_and_outcome()
    {
        _engine.CreateGameSession();
        _engine.Call("CreateGameSession", []);
        _engine.Call("Nonsense", []);

        _engine.Control.Calls().ShouldBe(
        [
            new CallCount("-", "UnknownOperationException", 1),
            new CallCount("CreateGameSession", "OK", 1),
            new CallCount("CreateGameSession", "ValidationException", 1),
        ]);
        _engine.Control.CallsOf("CreateGameSession").ShouldBe(2);
    }

    private Exchange Handle(WireRequest request) => _engine.Pipeline.Handle(request);
}
