using Amazon.DynamoDBv2.Model;
using SessionBroker.Aws.DynamoDb;
using YamlDotNet.RepresentationModel;

namespace SessionBroker.UnitTests.Tidy;

/// <summary>template.yaml makes the table that the code reads and writes.</summary>
public sealed class TableTests
{
    private readonly CreateTableRequest _schema = TableSchema.Describe("table");
    private readonly YamlNode _table = Yaml.Read("template.yaml").At("Resources", "Table", "Properties")!;

    [Fact]
    public void Its_keys_are_the_schemas()
    {
        var attributes = _table.At("AttributeDefinitions").Items().Select(attribute =>
            $"{attribute.TextAt("AttributeName")} {attribute.TextAt("AttributeType")}");

        attributes.ShouldBe(_schema.AttributeDefinitions.Select(attribute =>
            $"{attribute.AttributeName} {attribute.AttributeType}"));
        KeysIn(_table).ShouldBe(Keys(_schema.KeySchema));
    }

    [Fact]
    public void Its_indexes_are_the_schemas()
    {
        IndexesIn("LocalSecondaryIndexes").ShouldBe(_schema.LocalSecondaryIndexes.Select(index =>
            $"{index.IndexName}: {Keys(index.KeySchema)}, {index.Projection.ProjectionType}"));
        IndexesIn("GlobalSecondaryIndexes").ShouldBe(_schema.GlobalSecondaryIndexes.Select(index =>
            $"{index.IndexName}: {Keys(index.KeySchema)}, {index.Projection.ProjectionType}"));
    }

    [Fact]
    public void It_is_on_demand_and_cannot_be_lost()
    {
        _table.TextAt("BillingMode").ShouldBe(_schema.BillingMode.Value);
        _table.TextAt("DeletionProtectionEnabled").ShouldBe("true");
        _table.TextAt("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled").ShouldBe("true");
        _table.TextAt("TimeToLiveSpecification", "AttributeName").ShouldBe("deleteAt");
        Yaml.Read("template.yaml").TextAt("Resources", "Table", "DeletionPolicy").ShouldBe("Retain");
    }

    private IEnumerable<string> IndexesIn(string kind) => _table.At(kind).Items().Select(index =>
        $"{index.TextAt("IndexName")}: {KeysIn(index)}, {index.TextAt("Projection", "ProjectionType")}");

    private static string KeysIn(YamlNode node) => string.Join(' ', node.At("KeySchema").Items().Select(key =>
        $"{key.TextAt("AttributeName")} {key.TextAt("KeyType")}"));

    private static string Keys(IEnumerable<KeySchemaElement> keys) =>
        string.Join(' ', keys.Select(key => $"{key.AttributeName} {key.KeyType}"));
}
