using Amazon.GameLift.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Aws.GameLift;

public sealed partial class GameLiftGameSessions
{
    public async Task<Result<PlayerGateway>> FindPlayerGatewayAsync(
        GameSessionId id, PlayerId player, CancellationToken cancellationToken)
    {
        var request = new GetPlayerConnectionDetailsRequest { GameSessionId = id.Arn, PlayerIds = [player.Value] };

        var answer = await calls.SendAsync("GetPlayerConnectionDetails", SendAsync, cancellationToken, player.Value);
        return answer.Error switch
        {
            // Anywhere fleets, old server SDKs and some Regions do not have the operation: nor the player gateway.
            { Kind: ErrorKind.GameLiftRejectedRequest or ErrorKind.UnsupportedRegion } => PlayerGateway.None,
            { Kind: ErrorKind.GameLiftResourceNotFound } unknown => unknown with
            {
                Kind = ErrorKind.Conflict,
                Message = "The seat changed while its connection was asked for; ask again in a second.",
            },
            { Kind: ErrorKind.GameSessionNotActive } over => over with { Message = "The game session has ended." },
            { Kind: ErrorKind.LimitExceeded } limit => limit with
            {
                Message = "GameLift gives the game no further connections for now; ask again after Retry-After.",
            },
            _ => answer,
        };

        async Task<PlayerGateway> SendAsync()
        {
            var response = await client.GetPlayerConnectionDetailsAsync(request, cancellationToken);
            return GameLiftMapping.ToPlayerGateway(
                (response.PlayerConnectionDetails ?? []).Find(detail => detail.PlayerId == player.Value));
        }
    }
}
