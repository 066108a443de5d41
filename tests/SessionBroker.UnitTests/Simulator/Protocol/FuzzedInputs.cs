using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Protocol.Model;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Protocol;

/// <summary>
/// Makes inputs along a shape: most values sound, some not, and ids that the simulator itself gave out, so that
/// requests get past the first check and meet each other's effects.
/// </summary>
internal sealed class FuzzedInputs(Random random)
{
    private const int KnownMax = 40;

    private static readonly Dictionary<string, string[]> Beginnings = new(StringComparer.Ordinal)
    {
        ["FleetId"] = [WorldSetup.Ec2FleetId, WorldSetup.AnywhereFleetId, "fleet-unknown"],
        ["AliasId"] = [WorldSetup.DefaultAliasId, WorldSetup.TerminalAliasId, "alias-unknown"],
        ["Location"] = ["us-east-1", "us-west-2", WorldSetup.CustomLocation, "eu-west-1"],
        ["LocationName"] = ["custom-a", "custom-b", WorldSetup.CustomLocation],
        ["GameSessionQueueName"] = [WorldSetup.QueueName, "no-such-queue"],
        ["DestinationArn"] = [$"arn:aws:gamelift:us-east-1::fleet/{WorldSetup.Ec2FleetId}"],
        ["RegionIdentifier"] = ["us-east-1", "us-west-2"],
        ["StatusFilter"] = ["ACTIVE", "ACTIVATING", "TERMINATED", "RESERVED", "COMPLETED"],
        ["FilterExpression"] =
        [
            "hasAvailablePlayerSessions=true", "maximumSessions>=2 AND NOT (playerSessionCount=0)", "(((",
        ],
        ["SortExpression"] = ["creationTimeMillis ASC", "gameSessionName DESC", "nope ASC"],
        ["PlayerId"] = ["ann", "ben", "cid"],
        ["IdempotencyToken"] = ["token-1", "token-2"],
        ["CreatorId"] = ["ann", "ben"],
        ["PlacementId"] = ["placement-1", "placement-2", "placement-3"],
        ["ComputeType"] = ["EC2", "ANYWHERE"],
        ["EC2InstanceType"] = ["c5.large"],
        ["BuildId"] = ["build-1"],
        ["Name"] = ["rules-1", "rules-2", "matchmaker-1", WorldSetup.MatchmakerName],
        ["RuleSetName"] = ["rules-1", WorldSetup.MatchmakerName],
        ["ConfigurationName"] = ["matchmaker-2", WorldSetup.MatchmakerName],
        ["GameSessionQueueArn"] = [$"arn:aws:gamelift:us-east-1::gamesessionqueue/{WorldSetup.QueueName}"],
        ["RuleSetBody"] =
        [
            """{"ruleLanguageVersion":"1.0","teams":[{"name":"one","minPlayers":1,"maxPlayers":2,"quantity":2}]}""",
            """{"ruleLanguageVersion":"1.0"}""",
        ],
        ["TicketId"] = ["ticket-1", "ticket-2", "ticket-3"],
        ["Team"] = ["duelist_1", "duelist_2"],
        ["ServerLaunchPath"] = ["/local/game/server"],
    };

    /// <summary>Members that the model calls optional, and an operation cannot do without.</summary>
    private static readonly string[] Needed = ["PlayerId", "Team", "GameSessionArn"];

    private readonly Dictionary<string, List<string>> _known = Beginnings.ToDictionary(
        pair => pair.Key, pair => pair.Value.ToList(), StringComparer.Ordinal);

    public JsonObject Make(Shape.Structure shape)
    {
        var made = new JsonObject();
        foreach (var member in shape.InOrder)
        {
            if (member.Required || Needed.Contains(member.Name) ? random.Next(40) != 0 : random.Next(3) == 0)
                made[member.Name] = Make(member.Name, member.Shape);
        }

        if (random.Next(10) == 0)
            made["Unknown"] = new JsonArray(1, "two", new JsonObject());
        return made;
    }

    /// <summary>Keeps ids and tokens of an answer, to ask with.</summary>
    public void Learn(JsonNode? answer, string name = "")
    {
        switch (answer)
        {
            case JsonObject members:
                foreach (var (member, value) in members)
                    Learn(value, member);
                break;
            case JsonArray items:
                foreach (var item in items)
                    Learn(item, name);
                break;
            case JsonValue value when value.TryGetValue<string>(out var text) && IsId(name):
                Keep(name, text);
                break;
        }
    }

    private static bool IsId(string name) =>
        name.EndsWith("Id", StringComparison.Ordinal)
        || name.EndsWith("Arn", StringComparison.Ordinal)
        || name is "NextToken" or "Name" or "LocationName";

    private void Keep(string name, string text)
    {
        if (!_known.TryGetValue(name, out var known))
            _known[name] = known = [];
        if (known.Contains(text, StringComparer.Ordinal))
            return;
        if (known.Count < KnownMax)
            known.Add(text);
        else
            known[random.Next(KnownMax / 2, KnownMax)] = text;
    }

    private JsonNode? Make(string name, Shape shape) => random.Next(60) switch
    {
        0 => null,
        1 => new JsonArray(),
        2 => new JsonObject(),
        3 => random.Next(-5, 5),
        _ => shape switch
        {
            Shape.Text text => MakeText(name, text),
            Shape.Integer integer => random.Next((int)(integer.Min ?? 0) - (random.Next(30) == 0 ? 1 : 0), 12),
            Shape.Number => random.Next(4) == 0 ? random.Next(300) : random.NextDouble() * 100,
            Shape.Boolean => random.Next(2) == 0,
            Shape.Timestamp => 1.7e9 + random.Next(1_000_000),
            Shape.List list => new JsonArray([.. Some(name).Select(item => Make(item, list.Item))]),
            Shape.Map map => new JsonObject(Enumerable.Range(0, random.Next(4)).Select(
                number => KeyValuePair.Create($"{number}{MakeText("PlayerId", map.Key)}", Make("", map.Value)))),
            Shape.Structure structure => Make(structure),
            _ => null,
        },
    };

    /// <summary>A list of ids is named in the plural of what it holds.</summary>
    private IEnumerable<string> Some(string name) => Enumerable.Repeat(
        name.TrimEnd('s') is var item && _known.ContainsKey(item) ? item : name,
        random.Next(8) == 0 ? 30 : random.Next(4));

    private string MakeText(string name, Shape.Text shape)
    {
        if (shape.Values is { Count: > 0 } values && random.Next(20) != 0)
            return values.ElementAt(random.Next(values.Count));
        if (_known.TryGetValue(name, out var known) && random.Next(12) != 0)
            return known[random.Next(known.Count)];
        return random.Next(20) switch
        {
            0 => "",
            1 => new string('x', (shape.MaxLength ?? 3) + 1),
            2 => "\0\U0001F3AE' OR \"\\",
            _ => $"text-{random.Next(6)}",
        };
    }
}
