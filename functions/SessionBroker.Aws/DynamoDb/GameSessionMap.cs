using System.Collections.Immutable;
using System.Diagnostics;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Sessions;
using static SessionBroker.Aws.DynamoDb.AttributeValues;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// A game session, as its creator was told of it, as a map attribute. Its GameSessionData is left out: it can be larger
/// than an item.
/// </summary>
internal static class GameSessionMap
{
    private const string Arn = "arn";
    private const string Status = "status";
    private const string StatusReason = "statusReason";
    private const string Location = "location";
    private const string Name = "name";
    private const string SeatsMax = "maximumPlayerSessionCount";
    private const string SeatsTaken = "currentPlayerSessionCount";
    private const string Policy = "playerSessionCreationPolicy";
    private const string Properties = "gameProperties";
    private const string Creator = "creatorId";
    private const string CreatedAt = "createdAt";
    private const string TerminatedAt = "terminatedAt";

    public static Dictionary<string, AttributeValue> From(GameSession session)
    {
        var map = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
        {
            [Arn] = new(session.Id.Arn),
            [Status] = new(StoredNames.Of(session.Status)),
            [SeatsMax] = Number(session.MaximumPlayerSessionCount),
            [SeatsTaken] = Number(session.CurrentPlayerSessionCount),
            [Properties] = new()
            {
                M = session.GameProperties.ToDictionary(pair => pair.Key, pair => new AttributeValue(pair.Value)),
                IsMSet = true,
            },
            [CreatedAt] = Time(session.CreatedAt),
        };
        AddText(StatusReason, session.StatusReason);
        AddText(Location, session.Location);
        AddText(Name, session.Name);
        AddText(Policy, session.PlayerSessionCreationPolicy is { } policy ? StoredNames.Of(policy) : null);
        AddText(Creator, session.CreatorId);
        if (session.TerminatedAt is { } terminatedAt) map[TerminatedAt] = Time(terminatedAt);
        return map;

        void AddText(string name, string? text)
        {
            if (text is not null) map[name] = new(text);
        }
    }

    public static GameSession ToGameSession(Dictionary<string, AttributeValue> map)
    {
        return new GameSession
        {
            Id = GameSessionId.Parse(map[Arn].S) ?? throw new UnreachableException($"{map[Arn].S} was written as ARN."),
            Status = StoredNames.ToGameSessionStatus(map[Status].S),
            StatusReason = Text(StatusReason),
            Location = Text(Location),
            Name = Text(Name),
            MaximumPlayerSessionCount = (int)ToNumber(map[SeatsMax]),
            CurrentPlayerSessionCount = (int)ToNumber(map[SeatsTaken]),
            PlayerSessionCreationPolicy = Text(Policy) is { } policy ? StoredNames.ToCreationPolicy(policy) : null,
            GameProperties = (map[Properties].M ?? []).ToImmutableSortedDictionary(
                pair => pair.Key, pair => pair.Value.S, StringComparer.Ordinal),
            CreatorId = Text(Creator),
            CreatedAt = ToTime(map[CreatedAt]),
            TerminatedAt = map.TryGetValue(TerminatedAt, out var at) ? ToTime(at) : null,
        };

        string? Text(string name) => map.TryGetValue(name, out var value) ? value.S : null;
    }
}
