using System.Collections.Frozen;
using SessionBroker.GameLiftSimulator.Operations.Players;
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
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
