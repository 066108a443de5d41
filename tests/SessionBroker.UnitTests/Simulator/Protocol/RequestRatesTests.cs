using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Protocol.Model;
using SessionBroker.GameLiftSimulator.Protocol.Rates;
using SessionBroker.TestKit;
using SessionBroker.UnitTests.Simulator.Support;

namespace SessionBroker.UnitTests.Simulator.Protocol;

public sealed class RequestRatesTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void A_burst_is_taken_and_then_the_rate()
    {
        var rates = new RequestRates(ServiceModel.Current, _time);

        Take(rates, "GetGameSessionLogUrl", 10).ShouldBe(4);
        _time.Advance(TimeSpan.FromSeconds(2));

        Take(rates, "GetGameSessionLogUrl", 10).ShouldBe(2);
    }

    [Fact]
    public void A_long_rest_fills_no_more_than_the_burst()
    {
        var rates = new RequestRates(ServiceModel.Current, _time);
        _time.Advance(TimeSpan.FromHours(1));

        Take(rates, "GetGameSessionLogUrl", 10).ShouldBe(4);
    }

    [Fact]
    public void All_operations_together_share_the_account_rate()
    {
        var rates = new RequestRates(ServiceModel.Current, _time);
        string[] operations = ["CreatePlayerSession", "CreatePlayerSessions", "DescribePlayerSessions"];

        operations.Sum(operation => Take(rates, operation, 200)).ShouldBe(500);
    }

    [Fact]
    public void An_operation_without_a_rate_of_its_own_has_the_account_rate() =>
        Take(new RequestRates(ServiceModel.Current, _time), "CreateFleet", 1000).ShouldBe(500);

    [Fact]
    public void A_throttled_request_is_answered_as_AWS_does()
    {
        var engine = Engines.Start(new GameLiftServerOptions { TimeProvider = _time, EnforceRates = true });
        var describe = new JsonObject { ["FleetId"] = Engines.FleetId };
        for (var call = 0; call < 20; call++)
            engine.Call("DescribeGameSessions", describe).Code().ShouldBeNull();

        var throttled = engine.Call("DescribeGameSessions", describe);

        throttled.Answer!.Status.ShouldBe(400);
        throttled.Document().ToJsonString().ShouldBe("""{"__type":"ThrottlingException","Message":"Rate exceeded"}""");
    }

    [Fact]
    public void Without_enforcement_nothing_is_throttled()
    {
        var engine = Engines.Start(_time);
        var describe = new JsonObject { ["FleetId"] = Engines.FleetId };

        var calls = Enumerable.Range(0, 1000).Select(_ => engine.Call("DescribeGameSessions", describe));

        calls.Count(call => call.Code() is null).ShouldBe(1000);
    }

    private static int Take(RequestRates rates, string operation, int tries) =>
        Enumerable.Range(0, tries).Count(_ => rates.TryTake(operation));
}
