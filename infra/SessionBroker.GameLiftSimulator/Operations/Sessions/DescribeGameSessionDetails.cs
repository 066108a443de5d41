using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Sessions;

/// <summary>The same as DescribeGameSessions, with the protection policy around each session.</summary>
internal static class DescribeGameSessionDetails
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input) => GameSessionListing.Run(
        world, input, nameof(DescribeGameSessionDetails), "GameSessionDetails", session => new JsonObject
        {
            ["GameSession"] = GameSessionShape.Of(world, session),
            ["ProtectionPolicy"] = session.FullProtection ? "FullProtection" : "NoProtection",
        });
}
