using System.Reflection;
using System.Text.Json.Nodes;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Examples;

/// <summary>
/// A rule set in the shape of one of the guide's example pages (source has the address), with scenarios: tickets, and
/// for some points in time the matches that are formed then and how many tickets go on waiting.
/// </summary>
internal sealed record ExampleFile(string Name, JsonNode Root)
{
    private const string Folder = "FlexMatch/";

    internal static IReadOnlyList<ExampleFile> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new ExampleFile(name[Folder.Length..], Parsed(name))),
    ];

    internal string RuleSet => Root["ruleSet"]!.ToJsonString();

    internal string Source => Root["source"]!.GetValue<string>();

    internal IEnumerable<JsonNode> Scenarios => Root["scenarios"]!.AsArray().Select(scenario => scenario!);

    private static JsonNode Parsed(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource);
        return JsonNode.Parse(stream!)!;
    }
}
