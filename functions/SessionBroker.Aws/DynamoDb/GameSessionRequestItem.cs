using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;
using static SessionBroker.Aws.DynamoDb.AttributeNames;
using static SessionBroker.Aws.DynamoDb.AttributeValues;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// The start of a game session as an item of the table: every attribute's name and both mappings. None of the names is
/// a key of the table's indexes, so that starts stand in none of them. Reading is strict, as
/// <see cref="ReservationItem"/>'s.
/// </summary>
internal static class GameSessionRequestItem
{
    private const string ItemPrefix = "start#";

    public static bool IsItemName(string name) => name.StartsWith(ItemPrefix, StringComparison.Ordinal);

    public static Dictionary<string, AttributeValue> From(GameSessionRequestRecord start)
    {
        var item = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
        {
            [Player] = new(start.Player.Value),
            [Item] = new($"{ItemPrefix}{start.Id}"),
            [RecordVersion] = Number(start.Version),
            [DeleteAt] = Expiry(start.AskedAt + GameSessionRequestRecord.Kept),
            [RequestFingerprint] = new(start.Fingerprint),
            [AskedAt] = Time(start.AskedAt),
            [Attempt] = Number(start.Attempt),
            [State] = new(StoredNames.Of(start.State)),
        };
        if (start.State is GameSessionRequestState.Running(var lease)) RequestAttributes.Add(item, lease);
        if (start.State is GameSessionRequestState.Refused(var failure)) RequestAttributes.Add(item, failure);
        if (start.State is GameSessionRequestState.Started(var session))
            item[Session] = new() { M = GameSessionMap.From(session) };
        return item;
    }

    public static GameSessionRequestRecord ToStart(Dictionary<string, AttributeValue> item) => new()
    {
        Id = item[Item].S[ItemPrefix.Length..],
        Player = PlayerId.Parse(item[Player].S)
            ?? throw Unreadable(Player, item[Player].S),
        Fingerprint = item[RequestFingerprint].S,
        AskedAt = ToTime(item[AskedAt]),
        Attempt = (int)ToNumber(item[Attempt]),
        Version = ToNumber(item[RecordVersion]),
        State = item[State].S switch
        {
            StoredNames.Running => new GameSessionRequestState.Running(RequestAttributes.ReadLease(item)),
            StoredNames.Refused => new GameSessionRequestState.Refused(RequestAttributes.ReadError(item)),
            StoredNames.Started =>
                new GameSessionRequestState.Started(GameSessionMap.ToGameSession(item[Session].M)),
            var unknown => throw Unreadable(State, unknown),
        },
    };
}
