using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.Operations.Sessions;

internal static class CreateGameSession
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var players = input.Integer("MaximumPlayerSessionCount")!.Value;
        if (PlayerQuota.Refuse(world, players) is { } overQuota)
        {
            return overQuota;
        }

        var token = input.Text("IdempotencyToken") ?? input.Text("GameSessionId");
        if (input.Text("GameSessionId") is { } id && id != token && !world.Options.TokenWinsOverGameSessionId)
        {
            return Refusals.Invalid("GameSessionId and IdempotencyToken must not differ.");
        }

        if (world.Aliases.Resolve(input.Text("FleetId"), input.Text("AliasId")).Refused(out var unknown, out var fleet))
        {
            return unknown;
        }

        if (GameProperties.Read(input).Refused(out var repeated, out var properties))
        {
            return repeated;
        }

        var request = new GameSessionRequest
        {
            MaximumPlayers = players,
            Name = input.Text("Name"),
            Properties = properties,
            CreatorId = input.Text("CreatorId"),
            GameSessionData = input.Text("GameSessionData"),
        };
        var command = new CreateCommand(request, token, input.Text("Location"));
        return world.Creation.Create(fleet, command).Refused(out var refused, out var made)
            ? refused
            : new JsonObject { ["GameSession"] = GameSessionShape.Of(world, made) };
    }
}
