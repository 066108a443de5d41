using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Reference;

/// <summary>
/// Property expressions once more, as plainly as possible: the text is taken apart from the outside in, each time
/// anew. Numbers are doubles, lists are lists of objects, and null is no value. How deep lists are nested is worked
/// out beside the value, because an empty list does not show it.
/// </summary>
internal sealed partial class ReferenceExpressions(
    JsonNode ruleSet, IReadOnlyList<ReferencePlayer> players, string aggregation)
{
    internal (object? Value, int Depth) Evaluate(string text)
    {
        text = text.Trim();
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return (number, 0);
        var call = Call.Match(text);
        if (!call.Success)
            return Path(text);
        var (value, depth) = Evaluate(call.Groups["argument"].Value);
        var name = call.Groups["name"].Value;
        var result = value is null ? null : Apply(name, (List<object>)value, depth);
        return (result, depth - 1);
    }

    internal static IEnumerable<object> Leaves(object? value) =>
        value is null ? [] : value is List<object> list ? list.SelectMany(Leaves) : [value];

    private static object? Apply(string name, List<object> list, int depth)
    {
        if (name == "flatten")
            return list.SelectMany(inner => (List<object>)inner).ToList();
        if (depth > (name == "set_intersection" ? 2 : 1))
        {
            return list.Select(inner => Apply(name, (List<object>)inner, depth - 1)).OfType<object>().ToList();
        }

        if (name == "count")
            return (double)list.Count;
        if (list.Count == 0)
            return null;
        if (name == "set_intersection")
        {
            return ((List<object>)list[0]).Distinct()
                .Where(item => list.All(other => ((List<object>)other).Contains(item)))
                .ToList();
        }

        var numbers = list.Cast<double>().Order().ToList();
        return name switch
        {
            "min" => numbers[0],
            "max" => numbers[^1],
            "sum" => list.Cast<double>().Sum(),
            "avg" => list.Cast<double>().Sum() / list.Count,
            "median" => (numbers[(numbers.Count - 1) / 2] + numbers[numbers.Count / 2]) / 2,
            "stddev" => Deviation(list.Cast<double>().ToList()),
            _ => throw new ArgumentException("No such function", nameof(name)),
        };
    }

    private static double Deviation(List<double> numbers)
    {
        var mean = numbers.Average();
        return Math.Sqrt(numbers.Sum(number => (number - mean) * (number - mean)) / numbers.Count);
    }

    private (object? Value, int Depth) Path(string text)
    {
        var path = Paths.Match(text);
        var (teams, isOne) = Teams(path.Groups["teams"].Value);
        var lists = teams.Select(team => (object)OfTeam(team, path.Groups["attribute"].Value)).ToList();
        var depth = IsStringList(path.Groups["attribute"].Value) ? 2 : 1;
        return isOne ? (lists[0], depth) : (lists, depth + 1);
    }

    private (List<string> Teams, bool IsOne) Teams(string text)
    {
        var all = TeamNames(ruleSet).ToList();
        if (text == "*")
            return (all.ConvertAll(team => team.Name), false);
        var names = text.Split(',').Select(name => name.Trim()).ToList();
        if (names.Count == 1 && all.Any(team => team.Name == names[0]))
            return (names, true);
        return (names.SelectMany(name => all.Where(team => team.Name == name || team.Base == name))
            .Select(team => team.Name).Distinct().ToList(), false);
    }

    internal static IEnumerable<(string Name, string Base)> TeamNames(JsonNode ruleSet)
    {
        foreach (var team in ruleSet["teams"]!.AsArray())
        {
            var name = team!["name"]!.GetValue<string>();
            var quantity = team["quantity"]?.GetValue<int>() ?? 1;
            for (var number = 1; number <= quantity; number++)
                yield return (quantity == 1 ? name : $"{name}_{number}", name);
        }
    }

    private List<object> OfTeam(string team, string attribute)
    {
        var members = players.Where(player => player.Team == team).ToList();
        if (attribute.Length == 0)
            return members.ConvertAll(player => (object)player.Player.PlayerId);
        return members
            .GroupBy(player => player.IsPlaying ? player.Player.PlayerId : player.TicketId)
            .SelectMany(party => OfParty([.. party], attribute))
            .ToList();
    }

    internal IEnumerable<object> OfParty(List<ReferencePlayer> party, string attribute)
    {
        var values = party.ConvertAll(player => ValueOf(player.Player, attribute));
        if (values[0] is double && aggregation is "min" or "max" or "avg")
        {
            var numbers = values.Cast<double>().ToList();
            return [aggregation switch { "min" => numbers.Min(), "max" => numbers.Max(), _ => numbers.Average() }];
        }

        if (values[0] is not List<object> || aggregation is not ("union" or "intersection"))
            return values;
        var lists = values.Cast<List<object>>().ToList();
        return
        [
            aggregation == "union"
                ? lists.SelectMany(list => list).Distinct().ToList()
                : lists[0].Where(item => lists.All(list => list.Contains(item))).ToList(),
        ];
    }

    private object ValueOf(MatchPlayer player, string attribute)
    {
        if (player.Attributes.TryGetValue(attribute, out var value))
        {
            return value switch
            {
                AttributeValue.Number number => number.Amount,
                AttributeValue.String text => text.Text,
                AttributeValue.StringList list => list.Items.Distinct().ToList<object>(),
                _ => throw new ArgumentException("Only sort rules read maps", nameof(attribute)),
            };
        }

        var standard = Declared(attribute)["default"]!;
        return standard is JsonArray array
            ? array.Select(item => (object)item!.GetValue<string>()).Distinct().ToList()
            : standard.GetValueKind() == System.Text.Json.JsonValueKind.Number
                ? standard.GetValue<double>()
                : standard.GetValue<string>();
    }

    private bool IsStringList(string attribute) =>
        attribute.Length > 0 && Declared(attribute)["type"]!.GetValue<string>() == "string_list";

    private JsonNode Declared(string attribute) =>
        ruleSet["playerAttributes"]!.AsArray().Single(each => each!["name"]!.GetValue<string>() == attribute)!;

    [GeneratedRegex(@"^(?<name>\w+)\s*\((?<argument>.*)\)$")]
    private static partial Regex Call { get; }

    [GeneratedRegex(@"^teams?\[(?<teams>[^\]]+)\]\.players(\.attributes\[(?<attribute>[^\]]+)\]|\[playerId\])?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Paths { get; }
}
