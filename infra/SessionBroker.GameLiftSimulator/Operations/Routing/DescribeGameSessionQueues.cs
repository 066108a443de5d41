using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Routing;

/// <summary>All queues by name, at most 50 on a page, or the requested ones; unknown ones are left out.</summary>
internal static class DescribeGameSessionQueues
{
    private const int PageMax = 50;

    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        if (PageRequest.Read(world, nameof(DescribeGameSessionQueues), input, PageMax)
            .Refused(out var foreign, out var page))
        {
            return foreign;
        }

        var queues = input.Texts("Names") is { Count: > 0 } names
            ? names.Select(world.Queues.Find).OfType<QueueSetup>().OrderBy(queue => queue.Name, StringComparer.Ordinal)
            : world.Queues.All;
        return page.Write(
            world, "GameSessionQueues", queues.Where(queue => string.CompareOrdinal(queue.Name, page.After) > 0),
            queue => QueueShape.Of(world, queue), last => last.Name);
    }
}
