using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Config;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Configuration;

/// <summary>The schema, the example and the records that they fill must tell of the same keys.</summary>
public sealed class ConfigSchemaTests
{
    private static readonly string Folder = FindFolder();
    private static readonly JsonObject Properties = JsonNode.Parse(ConfigSchema.Text)!["properties"]!.AsObject();

    [Fact]
    public void The_schema_file_is_what_the_reader_would_write() =>
        File.ReadAllText(Path.Combine(Folder, "fleets.schema.json")).Trim().ShouldBe(
            ConfigSchema.Text.Trim(), "run `gamelift-sim schema > fleets.schema.json`");

    [Fact]
    public void The_example_file_is_sound() =>
        SimulatorConfig.Load(Path.Combine(Folder, "fleets.example.yaml")).Setup.Fleets.ShouldNotBeEmpty();

    [Fact]
    public void Every_option_of_the_world_has_a_key()
    {
        string[] elsewhere = ["Region", "AccountId", "BaseUrl"];
        var options = NamesOf(typeof(WorldOptions)).Except(elsewhere).Append("ConstraintError");

        KeysOf(Properties["options"]!).ShouldBe(options.Select(Camel).Order());
    }

    [Theory]
    [InlineData(typeof(GameServerBehaviour), "fleets", "gameServers")]
    [InlineData(typeof(MatchPlayerBehaviour), "matchmakers", "players")]
    [InlineData(typeof(GameLiftSimulator.Events.EventFaults), "events", null)]
    [InlineData(typeof(GameLiftSimulator.Control.Faults.FaultRule), "faults", null)]
    public void Every_member_of_a_record_has_a_key(Type record, string key, string? member)
    {
        var schema = Properties[key]!;
        schema = schema["items"] ?? schema;
        schema = member is null ? schema : schema["properties"]![member]!;

        KeysOf(schema).ShouldBe(NamesOf(record).Select(Camel).Order());
    }

    [Theory]
    [InlineData(typeof(FleetSetup), "fleets")]
    [InlineData(typeof(AliasSetup), "aliases")]
    [InlineData(typeof(QueueSetup), "queues")]
    [InlineData(typeof(MatchmakingRuleSetSetup), "ruleSets")]
    [InlineData(typeof(MatchmakingConfigurationSetup), "matchmakers")]
    public void Every_member_of_a_listed_record_has_a_key(Type record, string key) =>
        KeysOf(Properties[key]!["items"]!).Count.ShouldBe(NamesOf(record).Count());

    private static List<string> KeysOf(JsonNode schema) =>
        [.. schema["properties"]!.AsObject().Select(pair => pair.Key).Order()];

    private static IEnumerable<string> NamesOf(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .Select(property => property.Name);

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "SessionBroker.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "infra", "SessionBroker.GameLiftSimulator");
    }
}
