using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.GetGameSession;

/// <summary>A request for one game session.</summary>
internal sealed record GetGameSessionRequest(GameSessionId Id)
{
    public static GetGameSessionRequest? Read(RequestReader reader) => ReadId(reader) is { } id ? new(id) : null;

    /// <summary>
    /// The game session that a path names; what cannot be an id of one is an unknown session, not a fault of form.
    /// </summary>
    public static GameSessionId? ReadId(RequestReader reader)
    {
        if (GameSessionId.FromUrl(reader.Path("gameSessionId")) is { } id) return id;
        reader.Refuse(new BrokerError(ErrorKind.GameSessionNotFound, "No game session has this id."));
        return null;
    }
}
