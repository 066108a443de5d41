using SessionBroker.Functions.Endpoints;
using SessionBroker.Functions.Http;
using SessionBroker.UnitTests.Errors;
using YamlDotNet.RepresentationModel;

namespace SessionBroker.UnitTests.Tidy;

/// <summary>infra/openapi.yaml describes the routes that the code has and the errors that its table has.</summary>
public sealed class OpenApiTests
{
    private readonly YamlMappingNode _api = Yaml.Read("infra/openapi.yaml");

    [Fact]
    public void Every_route_is_described()
    {
        var described =
            from operation in Operations()
            let isPublic = operation.Node.At("security") is YamlSequenceNode { Children.Count: 0 }
            select new Route(operation.Method, operation.Path, operation.Node.TextAt("operationId")!, isPublic);

        described.ShouldBe(Routes.All, ignoreOrder: true);
    }

    [Fact]
    public void Every_path_parameter_is_described()
    {
        foreach (var (path, _, operation) in Operations())
        {
            var named =
                from parameter in operation.At("parameters").Items().Select(Resolve)
                where parameter.TextAt("in") == "path"
                select $"{{{parameter.TextAt("name")}}}";

            named.ShouldBe(path.Split('/').Where(part => part.StartsWith('{')), path);
        }
    }

    [Fact]
    public void Every_code_is_under_its_status_in_the_table()
    {
        var statuses = ErrorRows.All.ToDictionary(row => row.Code);
        var described = Codes().ToArray();

        described.ShouldNotBeEmpty();
        described.ShouldAllBe(each =>
            statuses.ContainsKey(each.Code) && $"{statuses[each.Code].Status}" == each.Status);
    }

    [Fact]
    public void Every_code_that_a_route_can_answer_is_described()
    {
        var expected = ErrorRows.All.Select(row => row.Code);

        Codes().Select(each => each.Code).Distinct().ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        var references =
            from node in _api.AllNodes.OfType<YamlMappingNode>()
            where node.At("$ref") is not null
            select node;

        references.ShouldAllBe(node => Resolve(node) != node);
    }

    private IEnumerable<(string Path, string Method, YamlNode Node)> Operations() =>
        from path in _api.At("paths").Members()
        from operation in path.Node.Members()
        select (path.Name, operation.Name.ToUpperInvariant(), operation.Node);

    private IEnumerable<(string Status, string Code)> Codes() =>
        from operation in Operations()
        from response in operation.Node.At("responses").Members()
        from part in response.Node.At("content", "application/problem+json", "schema", "allOf").Items()
        from code in part.At("properties", "code", "enum").Items()
        select (response.Name, ((YamlScalarNode)code).Value);

    private YamlNode Resolve(YamlNode node) => node.TextAt("$ref") is { } reference
        ? _api.At(reference.TrimStart('#', '/').Split('/')) ?? node
        : node;
}
