using Amazon.DynamoDBv2.Model;

using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// The start of a game session as an item of the table: every attribute's name and both mappings. None of the names is
/// a key of the table's indexes, so that starts stand in none of them. Reading is strict, as
/// <see cref="ReservationItem"/>'s.
/// </summary>
internal static class SessionStartItem
{
    private const string Fingerprint = "fingerprint";
    private const string AskedAt = "askedAt";
    private const string Attempt = "attempt";
    private const string State = "state";
    private const string Session = "session";

    private const string ItemPrefix = "start#";

    public static Dictionary<string, AttributeValue> From(SessionStart start)
    {
        var item = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
        {
            [ReservationItem.Player] = new(start.Player.Value),
            [ReservationItem.Item] = new($"{ItemPrefix}{start.Id}"),
            [ReservationItem.Version] = ReservationItem.Number(start.Version),
            [ReservationItem.DeleteAt] = ReservationItem.Number(
                (start.AskedAt + SessionStart.Kept).ToUnixTimeSeconds()),
            [Fingerprint] = new(start.Fingerprint),
            [AskedAt] = ReservationItem.Time(start.AskedAt),
            [Attempt] = ReservationItem.Number(start.Attempt),
            [State] = new(start.State.GetType().Name),
        };
        if (start.State is SessionStartState.Running(var lease)) LeaseAttributes.Add(item, lease);
        if (start.State is SessionStartState.Refused(var failure)) FailureAttributes.Add(item, failure);
        if (start.State is SessionStartState.Started(var session))
            item[Session] = new() { M = GameSessionMap.From(session) };
        return item;
    }

    public static SessionStart ToStart(Dictionary<string, AttributeValue> item) => new()
    {
        Id = item[ReservationItem.Item].S[ItemPrefix.Length..],
        Player = PlayerId.Parse(item[ReservationItem.Player].S)
            ?? throw ReservationItem.Unreadable(ReservationItem.Player, item[ReservationItem.Player].S),
        Fingerprint = item[Fingerprint].S,
        AskedAt = ReservationItem.ToTime(item[AskedAt]),
        Attempt = (int)ReservationItem.ToNumber(item[Attempt]),
        Version = ReservationItem.ToNumber(item[ReservationItem.Version]),
        State = item[State].S switch
        {
            nameof(SessionStartState.Running) => new SessionStartState.Running(LeaseAttributes.Read(item)),
            nameof(SessionStartState.Refused) => new SessionStartState.Refused(FailureAttributes.Read(item)),
            nameof(SessionStartState.Started) =>
                new SessionStartState.Started(GameSessionMap.ToGameSession(item[Session].M)),
            var unknown => throw ReservationItem.Unreadable(State, unknown),
        },
    };
}
