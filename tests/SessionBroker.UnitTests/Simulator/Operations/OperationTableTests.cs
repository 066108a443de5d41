using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations;

namespace SessionBroker.UnitTests.Simulator.Operations;

public sealed class OperationTableTests
{
    private static readonly string[] FlexMatch =
        ["StartMatchmaking", "DescribeMatchmaking", "StopMatchmaking", "AcceptMatch"];

    [Fact]
    public void Every_operation_of_the_contract_is_simulated_but_those_of_FlexMatch()
    {
        using var stream = typeof(OperationTable).Assembly.GetManifestResourceStream("contract.json")!;
        var operations = JsonNode.Parse(stream)!["operations"]!.AsObject()
            .Where(each => each.Value!["scope"]!.GetValue<string>() is "core" or "setup")
            .Select(each => each.Key)
            .Except(FlexMatch);

        OperationTable.All.Keys.Except(FlexMatch).ShouldBe(operations, ignoreOrder: true);
    }
}
