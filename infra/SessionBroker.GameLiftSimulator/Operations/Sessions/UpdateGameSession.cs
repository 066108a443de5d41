using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.Operations.Sessions;

internal static class UpdateGameSession
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var id = input.Required("GameSessionId");
        if (world.GameSessions.Find(id) is not { } session)
        {
            return Refusals.GameSessionNotFound(id);
        }

        if (session.Status != GameSessionStatus.Active
            && !(session.Status == GameSessionStatus.Activating && world.Options.UpdateWhileActivating))
        {
            return Refusals.GameSessionStatus(id, session.Status.Wire());
        }

        if (PlayerQuota.Refuse(world, input.Integer("MaximumPlayerSessionCount") ?? 0) is { } overQuota)
        {
            return overQuota;
        }

        if (GameProperties.Read(input).Refused(out var repeated, out var updates))
        {
            return repeated;
        }

        var properties = GameProperties.Merge(session.Properties, updates);
        if (properties.Count > GameProperties.CountMax)
        {
            return Refusals.Invalid($"A game session has at most {GameProperties.CountMax} game properties.");
        }

        world.GameSessions.Change(session, each =>
        {
            each.MaximumPlayers = input.Integer("MaximumPlayerSessionCount") ?? each.MaximumPlayers;
            each.Name = input.Text("Name") ?? each.Name;
            each.DenyAll = input.Text("PlayerSessionCreationPolicy") is { } policy
                ? policy == "DENY_ALL"
                : each.DenyAll;
            each.FullProtection = input.Text("ProtectionPolicy") is { } protection
                ? protection == "FullProtection"
                : each.FullProtection;
            each.Properties = properties;
        });
        return new JsonObject { ["GameSession"] = GameSessionShape.Of(world, session) };
    }
}
