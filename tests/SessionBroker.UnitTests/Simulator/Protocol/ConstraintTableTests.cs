using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Protocol.Constraints;
using SessionBroker.GameLiftSimulator.Protocol.Model;

namespace SessionBroker.UnitTests.Simulator.Protocol;

/// <summary>
/// Every constraint of every input member in contract.json, at its edge and one past it. The contract is read here as
/// text, apart from the code that is tested.
/// </summary>
public sealed class ConstraintTableTests
{
    private const string AnyText = @"[\s\S]*";
    private static readonly ServiceModel Model = ServiceModel.Current;
    private static readonly JsonObject Contract = ReadContract();

    public static TheoryData<string> Operations => [.. Contract["operations"]!.AsObject().Select(pair => pair.Key)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_constraint_holds_at_its_edge_and_breaks_one_past_it(string operation)
    {
        foreach (var member in Contract["operations"]![operation]!["input"]!.AsArray())
        {
            var name = (string)member!["name"]!;
            foreach (var (value, expected) in Edges(member.AsObject()))
            {
                var fault = FaultOf(operation, name, value);

                if (expected is null)
                    fault.ShouldBeNull($"{operation}.{name}");
                else
                    fault.ShouldNotBeNull($"{operation}.{name}").ShouldContain(expected);
            }
        }
    }

    [Fact]
    public void Every_required_member_is_missed_by_an_empty_request()
    {
        foreach (var (operation, description) in Contract["operations"]!.AsObject())
        {
            var required = description!["input"]!.AsArray().Count(member => (bool)member!["required"]!);
            var message = ConstraintChecker.Check(Model.Operations[operation].Input, []) ?? "";

            message.Split("Member must not be null").Length.ShouldBe(required + 1, operation);
        }
    }

    /// <summary>Values at an edge (nothing expected) and past it (what the message must say).</summary>
    private static IEnumerable<(JsonNode Value, string? Fault)> Edges(JsonObject member)
    {
        switch ((string)member["type"]!)
        {
            case "string" when member["pattern"] is null && member["enum"] is null:
                if ((int?)member["maxLength"] is { } longest)
                {
                    yield return (new string('a', longest), null);
                    yield return (new string('a', longest + 1), $"length less than or equal to {longest}");
                }

                if ((int?)member["minLength"] is > 0 and var shortest)
                    yield return (new string('a', shortest - 1), $"length greater than or equal to {shortest}");
                break;
            case "string" when member["enum"] is { } values:
                yield return (values[0]!.DeepClone(), null);
                yield return ("no such value", "Member must satisfy enum value set: [");
                break;
            case "string" when (string)member["pattern"]! != AnyText:
                yield return ("\n", $"Member must satisfy regular expression pattern: {(string)member["pattern"]!}");
                break;
            case "integer":
                if ((int?)member["min"] is { } least)
                {
                    yield return (least, null);
                    yield return (least - 1, $"value greater than or equal to {least}");
                }

                if ((int?)member["max"] is { } most and < int.MaxValue)
                {
                    yield return (most, null);
                    yield return (most + 1, $"value less than or equal to {most}");
                }

                break;
            case "list" when (int?)member["maxItems"] is { } items:
                yield return (
                    new JsonArray([.. Enumerable.Repeat<JsonNode?>(null, items + 1)]),
                    $"length less than or equal to {items}");
                break;
        }
    }

    private static string? FaultOf(string operation, string member, JsonNode value)
    {
        var input = new JsonObject { [member] = value.DeepClone() };
        var message = ConstraintChecker.Check(Model.Operations[operation].Input, input) ?? "";
        var subject = $"at '{char.ToLowerInvariant(member[0])}{member[1..]}'";
        var faults = message.Split("; ").Where(fault => fault.Contains(subject, StringComparison.Ordinal)).ToList();
        return faults.Count == 0 ? null : string.Join("; ", faults);
    }

    private static JsonObject ReadContract()
    {
        using var stream = typeof(ConstraintTableTests).Assembly.GetManifestResourceStream("contract.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
