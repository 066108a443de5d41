using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations;

namespace SessionBroker.UnitTests.Simulator.Operations;

public sealed class OperationTableTests
{
    private static readonly string[] Compute =
    [
        "RegisterCompute", "DeregisterCompute", "DescribeCompute", "ListCompute", "GetComputeAuthToken",
        "GetComputeAccess",
    ];

    [Fact]
    public void Every_operation_of_the_contract_is_simulated_but_those_of_computes()
    {
        using var stream = typeof(OperationTable).Assembly.GetManifestResourceStream("contract.json")!;
        var operations = JsonNode.Parse(stream)!["operations"]!.AsObject().Select(each => each.Key);

        OperationTable.All.Keys.ShouldBe(operations.Except(Compute), ignoreOrder: true);
    }
}
