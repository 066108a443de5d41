using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Reference;

/// <summary>
/// Says what is wrong with a match, from the text of the rule set and nothing of the simulator: team sizes and rules,
/// with expansions applied by writing their values into a copy of the JSON.
/// </summary>
internal sealed partial class ReferenceJudge
{
    private readonly JsonNode _ruleSet;
    private readonly IReadOnlyList<ReferencePlayer> _players;

    /// <param name="clockSeconds">The age of the ticket that is the clock of the expansions.</param>
    internal ReferenceJudge(string json, double clockSeconds, IReadOnlyList<ReferencePlayer> players)
    {
        _ruleSet = JsonNode.Parse(json)!;
        _players = players;
        foreach (var expansion in List(_ruleSet, "expansions"))
            Expand(expansion, clockSeconds);
    }

    internal IEnumerable<string> Faults => SizeFaults().Concat(RuleFaults());

    /// <summary>Whether the rule of that name holds, enforced or not.</summary>
    internal bool Holds(string name) => Holds(Rules.Single(rule => Text(rule, "name") == name));

    private IEnumerable<JsonNode> Rules => List(_ruleSet, "rules");

    private void Expand(JsonNode expansion, double clock)
    {
        var step = List(expansion, "steps").LastOrDefault(step => step["waitTimeSeconds"]!.GetValue<int>() <= clock);
        if (step is null)
            return;
        var target = Target.Match(Text(expansion, "target"));
        var names = target.Groups["names"].Value.Split(',');
        foreach (var item in List(_ruleSet, target.Groups["list"].Value))
        {
            if (names.Contains(Text(item, "name")))
                item[target.Groups["property"].Value] = step["value"]!.DeepClone();
        }
    }

    private IEnumerable<string> SizeFaults()
    {
        foreach (var (name, definition) in ReferenceExpressions.TeamNames(_ruleSet))
        {
            var team = List(_ruleSet, "teams").Single(each => Text(each, "name") == definition);
            var size = _players.Count(player => player.Team == name);
            if (size < team["minPlayers"]!.GetValue<int>() || size > team["maxPlayers"]!.GetValue<int>())
                yield return $"team {name} has {size} players";
        }
    }

    private IEnumerable<string> RuleFaults()
    {
        var members = Rules.Where(rule => Text(rule, "type") == "compound")
            .SelectMany(rule => Words.Matches(Text(rule, "statement")).Select(match => match.Value))
            .ToHashSet();
        return Rules.Where(rule => !members.Contains(Text(rule, "name")) && !Holds(rule))
            .Select(rule => $"rule {Text(rule, "name")}");
    }

    private bool Holds(JsonNode rule) => Text(rule, "type") switch
    {
        "comparison" => Comparison(rule),
        "distance" => Distance(rule),
        "batchDistance" => BatchDistance(rule),
        "collection" => Collection(rule),
        "latency" => Latency(rule),
        "compound" => Compound(Text(rule, "statement")),
        _ => true,
    };

    private bool Comparison(JsonNode rule)
    {
        var expressions = new ReferenceExpressions(_ruleSet, _players, Aggregation(rule, "avg"));
        var measured = Measurements(rule).Select(expressions.Evaluate).ToList();
        var operation = Text(rule, "operation");
        if (rule["referenceValue"] is null)
        {
            var groups = measured.Where(each => each.Depth > 1).SelectMany(each => Innermost(each.Value!, each.Depth))
                .Append(measured.Where(each => each.Depth <= 1)
                    .SelectMany(each => ReferenceExpressions.Leaves(each.Value)).ToList());
            return groups.All(group => group.Distinct().Count() <= (operation == "=" ? 1 : group.Count)
                && (operation == "=" || group.Distinct().Count() == group.Count));
        }

        return Reference(rule, expressions) is not { } reference
            || measured.SelectMany(each => ReferenceExpressions.Leaves(each.Value)).All(value => operation switch
            {
                "=" => value.Equals(reference),
                "!=" => !value.Equals(reference),
                "<" => (double)value < (double)reference,
                "<=" => (double)value <= (double)reference,
                ">" => (double)value > (double)reference,
                _ => (double)value >= (double)reference,
            });
    }

    private bool Distance(JsonNode rule)
    {
        var expressions = new ReferenceExpressions(_ruleSet, _players, Aggregation(rule, "avg"));
        return Reference(rule, expressions) is not double reference
            || Measurements(rule).SelectMany(text => ReferenceExpressions.Leaves(expressions.Evaluate(text).Value))
                .All(value => InBounds(rule, Math.Abs((double)value - reference), "minDistance", "maxDistance"));
    }

    private bool BatchDistance(JsonNode rule)
    {
        var expressions = new ReferenceExpressions(_ruleSet, _players, Aggregation(rule, "avg"));
        var values = _players
            .GroupBy(player => player.IsPlaying ? player.Player.PlayerId : player.TicketId)
            .SelectMany(party => expressions.OfParty([.. party], Text(rule, "batchAttribute")))
            .ToList();
        return rule["maxDistance"] is null
            ? values.Distinct().Count() <= 1
            : values.Cast<double>().Max() - values.Cast<double>().Min() <= Number(rule, "maxDistance");
    }

    private bool Collection(JsonNode rule)
    {
        var expressions = new ReferenceExpressions(_ruleSet, _players, Aggregation(rule, "union"));
        var measured = Measurements(rule).Select(expressions.Evaluate).ToList();
        var reference = rule["referenceValue"] is null ? "" : Reference(rule, expressions);
        if (reference is null)
            return true;
        var groups = measured.Where(each => each.Depth == 3)
            .SelectMany(each => ((List<object>)each.Value!).Select(inner => ((List<object>)inner).ConvertAll(ToList)))
            .Append(measured.Where(each => each.Depth == 2)
                .SelectMany(each => ((List<object>)each.Value!).Select(ToList))
                .Concat(measured.Where(each => each.Depth == 1 && each.Value is not null)
                    .Select(each => ToList(each.Value!)))
                .ToList());
        return groups.Where(group => group.Count > 0).All(group => Counts(rule, group, reference)
            .All(count => InBounds(rule, count, "minCount", "maxCount")));
    }

    private static IEnumerable<int> Counts(JsonNode rule, List<List<object>> lists, object reference) =>
        Text(rule, "operation") switch
        {
            "intersection" => [lists[0].Distinct().Count(item => lists.All(list => list.Contains(item)))],
            "contains" => [lists.Count(list => list.Contains(reference))],
            _ => lists.Select(list => list.Distinct().Count(item => reference is List<object> items
                ? items.Contains(item)
                : reference.Equals(item))),
        };

    private bool Latency(JsonNode rule)
    {
        var aggregation = Aggregation(rule, "avg");
        var parties = _players
            .Where(player => !player.IsPlaying || player.Player.Latencies.Count > 0)
            .GroupBy(player => player.IsPlaying ? player.Player.PlayerId : player.TicketId)
            .Select(party => party.ToList())
            .ToList();
        var locations = _players.SelectMany(player => player.Player.Latencies.Keys).Distinct();
        return parties.Count == 0 || locations.Any(location =>
        {
            if (!parties.TrueForAll(party => party.TrueForAll(each => each.Player.Latencies.ContainsKey(location))))
                return false;
            var latencies = parties.ConvertAll(party => party.ConvertAll(
                each => (double)each.Player.Latencies[location]));
            var values = latencies.ConvertAll(party => aggregation switch
            {
                "min" => party.Min(),
                "max" => party.Max(),
                _ => party.Average(),
            });
            var from = rule["distanceReference"]?.GetValue<string>() == "min" ? values.Min() : values.Average();
            return values.TrueForAll(value => !(value > Number(rule, "maxLatency"))
                && !(Math.Abs(value - from) > Number(rule, "maxDistance")));
        });
    }

    // The innermost call is replaced by its result until one word is left.
    private bool Compound(string statement)
    {
        var text = Words.Replace(statement, match => match.Value is "and" or "or" or "not" or "xor"
            ? match.Value
            : Holds(match.Value) ? "TRUE" : "FALSE");
        while (Innermosts.Match(text) is { Success: true } call)
        {
            var trues = call.Groups["operands"].Value.Split(',').Count(word => word.Trim() == "TRUE");
            var all = call.Groups["operands"].Value.Split(',').Length;
            var holds = call.Groups["name"].Value switch
            {
                "and" => trues == all,
                "or" => trues > 0,
                "not" => trues == 0,
                _ => trues == 1,
            };
            text = text.Replace(call.Value, holds ? "TRUE" : "FALSE");
        }

        return text.Trim() == "TRUE";
    }

    private static object? Reference(JsonNode rule, ReferenceExpressions expressions)
    {
        var node = rule["referenceValue"]!;
        if (node is JsonArray array)
            return array.Select(item => (object)item!.GetValue<string>()).ToList();
        if (node.GetValueKind() == JsonValueKind.Number)
            return node.GetValue<double>();
        var text = node.GetValue<string>();
        return text.Contains("teams[") ? expressions.Evaluate(text).Value : text;
    }

    private static bool InBounds(JsonNode rule, double value, string min, string max) =>
        !(value < Number(rule, min)) && !(value > Number(rule, max));

    private static IEnumerable<List<object>> Innermost(object value, int depth) => depth == 1
        ? [(List<object>)value]
        : ((List<object>)value).SelectMany(inner => Innermost(inner, depth - 1));

    private static List<object> ToList(object value) => (List<object>)value;

    private static IEnumerable<string> Measurements(JsonNode rule) =>
        List(rule, "measurements").Select(each => each.GetValue<string>());

    private static string Aggregation(JsonNode rule, string standard) =>
        rule["partyAggregation"]?.GetValue<string>() ?? standard;

    private static double? Number(JsonNode node, string name) => node[name]?.GetValue<double>();

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static IEnumerable<JsonNode> List(JsonNode node, string name) =>
        node[name] is JsonArray array ? array.Select(item => item!) : node[name] is { } one ? [one] : [];

    [GeneratedRegex(@"^(?<list>rules|teams)\[(?<names>.+)\]\.(?<property>\w+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Target { get; }

    [GeneratedRegex(@"[\w-]+")]
    private static partial Regex Words { get; }

    [GeneratedRegex(@"(?<name>and|or|not|xor)\s*\((?<operands>[^()]*)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Innermosts { get; }
}
