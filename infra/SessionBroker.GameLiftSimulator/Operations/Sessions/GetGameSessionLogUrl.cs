using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Sessions;

internal static class GetGameSessionLogUrl
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var id = input.Required("GameSessionId");
        if (world.GameSessions.Find(id) is not { } session)
        {
            return Refusals.GameSessionNotFound(id);
        }

        return world.Logs.Link(session).Refused(out var refused, out var url)
            ? refused
            : new JsonObject { ["PreSignedUrl"] = url };
    }
}
