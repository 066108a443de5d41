using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

/// <summary>An invalid rule set is an error: "Valid": false has never been seen from GameLift.</summary>
internal static class ValidateMatchmakingRuleSet
{
    internal static OperationAnswer Run(JsonObject input) =>
        RuleSetReading.Refuse(input.Required("RuleSetBody")) is { } invalid
            ? invalid
            : new JsonObject { ["Valid"] = true };
}
