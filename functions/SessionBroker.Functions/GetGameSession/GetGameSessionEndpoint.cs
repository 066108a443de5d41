using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Functions.GetGameSession;

/// <summary>Looks a game session up, ended ones too.</summary>
internal sealed class GetGameSessionEndpoint(IGameSessions gameSessions, DestinationCatalog catalog)
{
    public async Task<Result<GetGameSessionResponse>> HandleAsync(
        GetGameSessionRequest request, CancellationToken cancellationToken)
    {
        if (!(await catalog.OwnerOfAsync(request.Id, cancellationToken)).TryGet(out var destination, out var error))
            return error;

        var found = await gameSessions.FindAsync(request.Id, cancellationToken);
        return found.Select(session => new GetGameSessionResponse(session, destination));
    }
}
