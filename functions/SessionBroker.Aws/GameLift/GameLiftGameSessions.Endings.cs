using Amazon.GameLift.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using GameSession = SessionBroker.Domain.Sessions.GameSession;

namespace SessionBroker.Aws.GameLift;

public sealed partial class GameLiftGameSessions
{
    private const string NoLog =
        "GameLift has no log of this game session: it keeps those of EC2 fleets, of at most 200 MB, for 14 days.";

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

    // The session itself is known; the documentation leaves open with which of two errors GameLift says that it has no
    // log.
    public async Task<Result<string>> FindLogUrlAsync(GameSessionId id, CancellationToken cancellationToken)
    {
        var request = new GetGameSessionLogUrlRequest { GameSessionId = id.Arn };

        var answer = await calls.SendAsync("GetGameSessionLogUrl", SendAsync, cancellationToken);
        return answer.Error is { Kind: ErrorKind.GameLiftResourceNotFound or ErrorKind.GameLiftRejectedRequest } none
            ? none with { Kind = ErrorKind.GameSessionLogNotFound, Message = NoLog }
            : answer;

        async Task<string> SendAsync() =>
            (await client.GetGameSessionLogUrlAsync(request, cancellationToken)).PreSignedUrl
            ?? throw new InvalidDataException("GameLift's answer lacks PreSignedUrl.");
    }

    internal static BrokerError NotFound(BrokerError unknown) =>
        BrokerError.GameSessionNotFound(unknown.Detail) with { Upstream = unknown.Upstream };
}
