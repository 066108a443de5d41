using SessionBroker.GameLiftSimulator.Operations;
using SessionBroker.GameLiftSimulator.Protocol.Model;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator;

public sealed class SimulatorDocumentTests
{
    private static readonly string Document = Read();

    [Fact]
    public void Every_option_of_the_world_is_documented() =>
        typeof(WorldOptions).GetProperties().Select(each => each.Name)
            .Where(name => !Document.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_setting_of_the_virtual_servers_is_documented() =>
        typeof(GameServerBehaviour).GetProperties().Select(each => each.Name)
            .Where(name => !name.EndsWith("Max", StringComparison.Ordinal))
            .Where(name => !Document.Contains(name, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();

    [Fact]
    public void Every_operation_is_documented() =>
        OperationTable.All.Keys.Where(name => !Document.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void The_operations_that_are_not_simulated_are_those_of_the_document()
    {
        const string Begin = "Not simulated, 69 of the 120 operations of the model:";
        var text = Document[(Document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)..];
        text = text[..text.IndexOf("\n\nErrors", StringComparison.Ordinal)];

        text.Split([',', '.', '\n', ' '], StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(NotSimulated.Operations, ignoreOrder: true);
        NotSimulated.Operations.Intersect(OperationTable.All.Keys).ShouldBeEmpty();
        ServiceModel.Current.Operations.Keys.Except(OperationTable.All.Keys).Except(NotSimulated.Operations)
            .ShouldBeEmpty();
    }

    private static string Read()
    {
        using var stream = typeof(SimulatorDocumentTests).Assembly.GetManifestResourceStream("simulator.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
