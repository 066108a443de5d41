using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Matchmaking;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;

namespace SessionBroker.GameLiftSimulator.Operations.Shapes;

internal static class MatchmakingConfigurationShape
{
    internal static JsonObject Of(GameLiftState world, MatchmakingConfiguration configuration)
    {
        var setup = configuration.Setup;
        return new JsonObject
        {
            ["Name"] = setup.Name,
            ["ConfigurationArn"] = world.Arns.Configuration(setup.Name),
            ["RequestTimeoutSeconds"] = setup.RequestTimeoutSeconds,
            ["AcceptanceRequired"] = setup.AcceptanceRequired,
            ["RuleSetName"] = setup.RuleSetName,
            ["RuleSetArn"] = world.Arns.RuleSet(setup.RuleSetName),
            ["AdditionalPlayerCount"] = setup.AdditionalPlayerCount,
            ["BackfillMode"] = ModeNames.Wire(setup.BackfillMode),
            ["FlexMatchMode"] = ModeNames.Wire(setup.FlexMatchMode),
        }
            .With("CreationTime", configuration.CreationTime)
            .With("Description", setup.Description)
            .With("GameSessionQueueArns", setup.GameSessionQueues.Count == 0
                ? null
                : ObjectWriting.Texts(setup.GameSessionQueues))
            .With("AcceptanceTimeoutSeconds", setup.AcceptanceTimeoutSeconds)
            .With("NotificationTarget", setup.NotificationTarget)
            .With("CustomEventData", setup.CustomEventData)
            .With("GameProperties", setup.GameProperties.Count == 0
                ? null
                : GameSessionShape.Properties(setup.GameProperties))
            .With("GameSessionData", setup.GameSessionData);
    }
}
