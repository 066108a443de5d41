using SessionBroker.Cli;
using SessionBroker.DevStack.Invoking;
using YamlDotNet.RepresentationModel;

namespace SessionBroker.UnitTests.Gateway;

public sealed class FunctionLimitsTests
{
    [Fact]
    public void Handler_has_as_much_time_and_memory_here_as_in_the_template()
    {
        var template = ReadTemplate();
        var globals = (YamlMappingNode)template["Globals"]["Function"];
        var functions = ((YamlMappingNode)template["Resources"]).Children.Values.Cast<YamlMappingNode>()
            .Where(resource => $"{resource["Type"]}" == "AWS::Serverless::Function")
            .Select(resource => (YamlMappingNode)resource["Properties"])
            .ToArray();

        functions.ShouldNotBeEmpty();
        foreach (var function in functions)
        {
            var handler = $"{function["Handler"]}";
            var timeout = TimeSpan.FromSeconds(Number(function, globals, "Timeout"));
            FunctionLimits.TimeoutOf(handler).ShouldBe(timeout, handler);
            Number(function, globals, "MemorySize").ShouldBe(FunctionLimits.MemoryMegabytes);
        }
    }

    private static int Number(YamlMappingNode function, YamlMappingNode globals, string property) =>
        int.Parse($"{(function.Children.ContainsKey(property) ? function : globals)[property]}");

    private static YamlNode ReadTemplate()
    {
        var root = Checkout.Find(AppContext.BaseDirectory).Root;
        using var reader = new StreamReader(Path.Combine(root, "template.yaml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return yaml.Documents[0].RootNode;
    }
}
