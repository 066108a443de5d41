using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Sessions;

/// <summary>The response has the session as it was before; the next read shows TERMINATING.</summary>
internal static class TerminateGameSession
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var id = input.Required("GameSessionId");
        if (world.GameSessions.Find(id) is not { } session)
        {
            return Refusals.GameSessionNotFound(id);
        }

        var force = input.Required("TerminationMode") == "FORCE_TERMINATE";
        if (world.Termination.Refuse(session, force) is { } refused)
        {
            return refused;
        }

        var answer = new JsonObject { ["GameSession"] = GameSessionShape.Of(world, session) };
        world.Termination.Begin(session, force);
        return answer;
    }
}
