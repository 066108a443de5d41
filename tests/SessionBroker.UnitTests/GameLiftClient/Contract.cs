using System.Text.Json.Nodes;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>The facts of infra/gamelift/contract.json that a client is held to.</summary>
internal static class Contract
{
    /// <summary>What the subset offers, of all the operations in the contract.</summary>
    public static readonly IReadOnlyList<string> Operations =
    [
        "AcceptMatch",
        "CreateGameSession",
        "CreatePlayerSession",
        "CreatePlayerSessions",
        "DescribeGameSessionPlacement",
        "DescribeGameSessions",
        "DescribeMatchmaking",
        "DescribePlayerSessions",
        "GetGameSessionLogUrl",
        "GetPlayerConnectionDetails",
        "ResolveAlias",
        "SearchGameSessions",
        "StartGameSessionPlacement",
        "StartMatchmaking",
        "StopGameSessionPlacement",
        "StopMatchmaking",
        "TerminateGameSession",
        "UpdateGameSession",
    ];

    private static readonly JsonNode Facts = Load();

    /// <summary>The structures that the operations reach, however deep.</summary>
    public static IReadOnlyList<string> Shapes { get; } = [.. Reachable().Order(StringComparer.Ordinal)];

    /// <summary>The errors of the whole service.</summary>
    public static IReadOnlyList<string> Errors { get; } =
        [.. Facts["errors"]!.AsObject().Select(error => error.Key)];

    public static IReadOnlyList<ContractMember> Input(string operation) =>
        Members(Facts["operations"]![operation]!["input"]!);

    public static IReadOnlyList<ContractMember> Output(string operation) =>
        Members(Facts["operations"]![operation]!["output"]!);

    public static IReadOnlyList<ContractMember> Shape(string name) => Members(Facts["shapes"]![name]!["members"]!);

    public static IReadOnlyList<string> ErrorsOf(string operation) =>
        [.. Facts["operations"]![operation]!["errors"]!.AsArray().Select(error => (string)error!["name"]!)];

    public static bool IsPaged(string operation) => Facts["operations"]![operation]!["pagination"] is not null;

    /// <summary>Every enumeration that the operations use, with its values.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Enumerations() =>
        Operations.SelectMany(operation => Input(operation).Concat(Output(operation)))
            .Concat(Shapes.SelectMany(Shape))
            .SelectMany(member => member.WithItems())
            .Where(member => member.Enumeration is not null)
            .DistinctBy(member => member.ShapeName, StringComparer.Ordinal)
            .ToDictionary(member => member.ShapeName, member => member.Enumeration!, StringComparer.Ordinal);

    private static HashSet<string> Reachable()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<ContractMember>(
            Operations.SelectMany(operation => Input(operation).Concat(Output(operation))));
        while (left.TryPop(out var member))
        {
            foreach (var structure in member.WithItems().Select(item => item.Structure).OfType<string>())
            {
                if (found.Add(structure))
                {
                    Shape(structure).ToList().ForEach(left.Push);
                }
            }
        }

        return found;
    }

    private static IReadOnlyList<ContractMember> Members(JsonNode list) =>
        [.. list.AsArray().Select(member => new ContractMember(member!.AsObject()))];

    private static JsonNode Load()
    {
        using var file = typeof(Contract).Assembly.GetManifestResourceStream("contract.json")!;

        return JsonNode.Parse(file)!;
    }
}
