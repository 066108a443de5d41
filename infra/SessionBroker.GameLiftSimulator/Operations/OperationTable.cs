using System.Collections.Frozen;
using SessionBroker.GameLiftSimulator.Operations.Fleets;
using SessionBroker.GameLiftSimulator.Operations.Matchmaking;
using SessionBroker.GameLiftSimulator.Operations.Placing;
using SessionBroker.GameLiftSimulator.Operations.Players;
using SessionBroker.GameLiftSimulator.Operations.Routing;
using SessionBroker.GameLiftSimulator.Operations.Sessions;

namespace SessionBroker.GameLiftSimulator.Operations;

/// <summary>Every operation that is simulated, by GameLift's name for it.</summary>
internal static class OperationTable
{
    internal static FrozenDictionary<string, Operation> All { get; } =
        new Dictionary<string, Operation>(StringComparer.Ordinal)
        {
            [nameof(CreateGameSession)] = CreateGameSession.Run,
            [nameof(DescribeGameSessions)] = DescribeGameSessions.Run,
            [nameof(DescribeGameSessionDetails)] = DescribeGameSessionDetails.Run,
            [nameof(SearchGameSessions)] = SearchGameSessions.Run,
            [nameof(UpdateGameSession)] = UpdateGameSession.Run,
            [nameof(TerminateGameSession)] = TerminateGameSession.Run,
            [nameof(GetGameSessionLogUrl)] = GetGameSessionLogUrl.Run,
            [nameof(CreatePlayerSession)] = CreatePlayerSession.Run,
            [nameof(CreatePlayerSessions)] = CreatePlayerSessions.Run,
            [nameof(DescribePlayerSessions)] = DescribePlayerSessions.Run,
            [nameof(GetPlayerConnectionDetails)] = GetPlayerConnectionDetails.Run,
            [nameof(StartGameSessionPlacement)] = StartGameSessionPlacement.Run,
            [nameof(DescribeGameSessionPlacement)] = DescribeGameSessionPlacement.Run,
            [nameof(StopGameSessionPlacement)] = StopGameSessionPlacement.Run,
            [nameof(ListFleets)] = ListFleets.Run,
            [nameof(DescribeFleetAttributes)] = DescribeFleetAttributes.Run,
            [nameof(DescribeFleetCapacity)] = DescribeFleetCapacity.Run,
            [nameof(DescribeFleetUtilization)] = DescribeFleetUtilization.Run,
            [nameof(DescribeFleetLocationAttributes)] = DescribeFleetLocationAttributes.Run,
            [nameof(CreateFleet)] = CreateFleet.Run,
            [nameof(DeleteFleet)] = DeleteFleet.Run,
            [nameof(UpdateFleetAttributes)] = UpdateFleetAttributes.Run,
            [nameof(UpdateFleetCapacity)] = UpdateFleetCapacity.Run,
            [nameof(CreateFleetLocations)] = CreateFleetLocations.Run,
            [nameof(DeleteFleetLocations)] = DeleteFleetLocations.Run,
            [nameof(DescribeAlias)] = DescribeAlias.Run,
            [nameof(ResolveAlias)] = ResolveAlias.Run,
            [nameof(CreateAlias)] = CreateAlias.Run,
            [nameof(UpdateAlias)] = UpdateAlias.Run,
            [nameof(DeleteAlias)] = DeleteAlias.Run,
            [nameof(ListAliases)] = ListAliases.Run,
            [nameof(DescribeGameSessionQueues)] = DescribeGameSessionQueues.Run,
            [nameof(CreateGameSessionQueue)] = CreateGameSessionQueue.Run,
            [nameof(UpdateGameSessionQueue)] = UpdateGameSessionQueue.Run,
            [nameof(DeleteGameSessionQueue)] = DeleteGameSessionQueue.Run,
            [nameof(CreateMatchmakingRuleSet)] = CreateMatchmakingRuleSet.Run,
            [nameof(DescribeMatchmakingRuleSets)] = DescribeMatchmakingRuleSets.Run,
            [nameof(DeleteMatchmakingRuleSet)] = DeleteMatchmakingRuleSet.Run,
            [nameof(ValidateMatchmakingRuleSet)] = (_, input) => ValidateMatchmakingRuleSet.Run(input),
            [nameof(CreateMatchmakingConfiguration)] = CreateMatchmakingConfiguration.Run,
            [nameof(DescribeMatchmakingConfigurations)] = DescribeMatchmakingConfigurations.Run,
            [nameof(UpdateMatchmakingConfiguration)] = UpdateMatchmakingConfiguration.Run,
            [nameof(DeleteMatchmakingConfiguration)] = DeleteMatchmakingConfiguration.Run,
            [nameof(StartMatchmaking)] = StartMatchmaking.Run,
            [nameof(DescribeMatchmaking)] = DescribeMatchmaking.Run,
            [nameof(StopMatchmaking)] = StopMatchmaking.Run,
            [nameof(AcceptMatch)] = AcceptMatch.Run,
            [nameof(StartMatchBackfill)] = StartMatchBackfill.Run,
            [nameof(ListLocations)] = ListLocations.Run,
            [nameof(CreateLocation)] = CreateLocation.Run,
            [nameof(DeleteLocation)] = DeleteLocation.Run,
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
