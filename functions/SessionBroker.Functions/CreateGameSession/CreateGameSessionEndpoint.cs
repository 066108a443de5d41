using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Functions.CreateGameSession;

/// <summary>Starts a game session, and waits for it to take players as long as the caller likes.</summary>
internal sealed class CreateGameSessionEndpoint(SessionDesk desk)
{
    public async Task<Result<CreateGameSessionResponse>> HandleAsync(
        CreateGameSessionRequest request, CancellationToken cancellationToken)
    {
        var started = await desk.StartAsync(request.Session, cancellationToken);

        return started.Select(answer => new CreateGameSessionResponse(answer, request.Session.Wanted.Destination));
    }
}
