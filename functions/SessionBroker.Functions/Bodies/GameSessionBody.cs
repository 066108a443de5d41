using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Bodies;

/// <summary>A game session in the API, without the address, which only players with a seat may know.</summary>
internal sealed record GameSessionBody
{
    public required string GameSessionId { get; init; }

    public required string Arn { get; init; }

    public required string Destination { get; init; }

    public string? Location { get; init; }

    public string? Name { get; init; }

    public required string Status { get; init; }

    public string? StatusReason { get; init; }

    public required int MaximumPlayerSessionCount { get; init; }

    public required int CurrentPlayerSessionCount { get; init; }

    public string? PlayerSessionCreationPolicy { get; init; }

    public required IReadOnlyDictionary<string, string> GameProperties { get; init; }

    public string? GameSessionData { get; init; }

    public string? CreatorId { get; init; }

    public required string CreatedAt { get; init; }

    public string? TerminatedAt { get; init; }

    /// <summary>
    /// A session in a list: without its gameSessionData, which could be 5 million characters for 20 sessions.
    /// </summary>
    public static GameSessionBody InList(GameSession session, Destination destination, Caller caller) =>
        From(session with { GameSessionData = null }, destination, caller);

    /// <summary>A session with the members that this caller may see.</summary>
    public static GameSessionBody From(GameSession session, Destination destination, Caller caller)
    {
        var seesAll = caller.IsAdmin || session.WasCreatedBy(caller.Player);
        return new GameSessionBody
        {
            GameSessionId = session.Id.UrlForm,
            Arn = session.Id.Arn,
            Destination = destination.Name,
            Location = session.Location,
            Name = session.Name,
            Status = session.Status.ToText(),
            StatusReason = session.StatusReason,
            MaximumPlayerSessionCount = session.MaximumPlayerSessionCount,
            CurrentPlayerSessionCount = session.CurrentPlayerSessionCount,
            PlayerSessionCreationPolicy = session.PlayerSessionCreationPolicy?.ToText(),
            GameProperties = session.GameProperties,
            GameSessionData = seesAll ? session.GameSessionData : null,
            CreatorId = seesAll ? session.CreatorId : null,
            CreatedAt = session.CreatedAt.ToText(),
            TerminatedAt = session.TerminatedAt?.ToText(),
        };
    }
}
