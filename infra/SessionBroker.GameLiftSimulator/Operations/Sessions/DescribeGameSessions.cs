using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Sessions;

internal static class DescribeGameSessions
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input) => GameSessionListing.Run(
        world, input, nameof(DescribeGameSessions), "GameSessions", session => GameSessionShape.Of(world, session));
}
