using Amazon.GameLift.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using GameSession = SessionBroker.Domain.Sessions.GameSession;

namespace SessionBroker.Aws.GameLift;

public sealed partial class GameLiftGameSessions
{
    public async Task<Result<GameSession>> TerminateAsync(
        GameSessionId id, TerminationMode mode, CancellationToken cancellationToken)
    {
        var request = new TerminateGameSessionRequest
        {
            GameSessionId = id.Arn,
            TerminationMode = GameLiftMapping.ToSdk(mode),
        };

        var answer = await calls.SendAsync("TerminateGameSession", SendAsync, cancellationToken);
        return answer.Error is { Kind: ErrorKind.GameLiftResourceNotFound } unknown ? NotFound(unknown) : answer;

        async Task<GameSession> SendAsync()
        {
            var response = await client.TerminateGameSessionAsync(request, cancellationToken);
            return GameLiftMapping.ToGameSession(response.GameSession);
        }
    }

    private static BrokerError NotFound(BrokerError unknown) =>
        unknown with { Kind = ErrorKind.GameSessionNotFound, Message = "No game session has this id." };
}
