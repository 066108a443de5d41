using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

/// <summary>A configuration with what a request says of it, the rest as it was; or what is wrong with it.</summary>
internal static class ConfigurationReading
{
    internal static Outcome<MatchmakingConfigurationSetup> Read(
        GameLiftState world, JsonObject input, MatchmakingConfigurationSetup old)
    {
        if (input.Texts("GameSessionQueueArns")?.FirstOrDefault(
            each => !each.StartsWith("arn:", StringComparison.Ordinal)) is { } plain)
        {
            return Refusals.Invalid($"{plain} is not the ARN of a game session queue.");
        }

        if (GameProperties.Read(input).Refused(out var repeated, out var properties))
        {
            return repeated;
        }

        var setup = world.FlexMatch.Configurations.Decided(old with
        {
            Description = input.Text("Description") ?? old.Description,
            RuleSetName = input.Text("RuleSetName") ?? old.RuleSetName,
            GameSessionQueues = input.Texts("GameSessionQueueArns") ?? old.GameSessionQueues,
            RequestTimeoutSeconds = input.Integer("RequestTimeoutSeconds") ?? old.RequestTimeoutSeconds,
            AcceptanceRequired = input.Flag("AcceptanceRequired") ?? old.AcceptanceRequired,
            AcceptanceTimeoutSeconds = input.Integer("AcceptanceTimeoutSeconds") ?? old.AcceptanceTimeoutSeconds,
            FlexMatchMode = ModeNames.FlexMatch(input.Text("FlexMatchMode")) ?? old.FlexMatchMode,
            BackfillMode = ModeNames.Backfill(input.Text("BackfillMode")) ?? old.BackfillMode,
            AdditionalPlayerCount = input.Integer("AdditionalPlayerCount") ?? old.AdditionalPlayerCount,
            NotificationTarget = input.Text("NotificationTarget") ?? old.NotificationTarget,
            CustomEventData = input.Text("CustomEventData") ?? old.CustomEventData,
            GameProperties = input["GameProperties"] is null ? old.GameProperties : properties,
            GameSessionData = input.Text("GameSessionData") ?? old.GameSessionData,
        });
        return Refuse(world, setup) is { } refused
            ? refused
            : setup with { RuleSetName = world.FlexMatch.RuleSets.Find(setup.RuleSetName)!.Name };
    }

    private static ServiceError? Refuse(GameLiftState world, MatchmakingConfigurationSetup setup)
    {
        if (ConfigurationFaults.Find(setup) is { } fault)
        {
            return Refusals.Invalid(fault);
        }

        if (world.FlexMatch.RuleSets.Find(setup.RuleSetName) is null)
        {
            return Refusals.RuleSetNotFound(setup.RuleSetName);
        }

        return setup.GameSessionQueues.FirstOrDefault(each => !Exists(world, each)) is { } unknown
            ? Refusals.QueueNotFound(unknown)
            : null;
    }

    private static bool Exists(GameLiftState world, string queueArn) =>
        world.Arns.NameOf(queueArn, Arns.QueueKind) is { } name && world.Queues.Find(name) is not null;
}
