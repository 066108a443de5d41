using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Shapes;

namespace SessionBroker.GameLiftSimulator.Operations.Sessions;

/// <summary>The same as DescribeGameSessions, with the protection policy around each session.</summary>
internal static class DescribeGameSessionDetails
{
    internal static OperationAnswer Run(World.World world, JsonObject input) => GameSessionListing.Run(
        world, input, nameof(DescribeGameSessionDetails), "GameSessionDetails", session => new JsonObject
        {
            ["GameSession"] = GameSessionShape.Of(world, session),
            ["ProtectionPolicy"] = session.FullProtection ? "FullProtection" : "NoProtection",
        });
}
