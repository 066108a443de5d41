using Amazon.GameLift;
using Amazon.GameLift.Model;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Aws.GameLift;

public sealed class GameLiftAliases(IAmazonGameLift client, GameLiftCalls calls) : IAliases
{
    public async Task<Result<string>> ResolveAsync(string aliasId, CancellationToken cancellationToken)
    {
        var request = new ResolveAliasRequest { AliasId = aliasId };

        var answer = await calls.SendAsync(
            "ResolveAlias", () => client.ResolveAliasAsync(request, cancellationToken), cancellationToken);
        return answer.Select(response => response.FleetId);
    }
}
