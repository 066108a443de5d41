using System.Collections.Immutable;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Joining;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using static SessionBroker.Aws.DynamoDb.AttributeNames;
using static SessionBroker.Aws.DynamoDb.AttributeValues;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// A shared game session as an item of its own partition, with an attribute for each player who waits: the players of
/// many game sessions write to many partitions. The places of a group are another item.
/// </summary>
internal static class SharedGameSessionItem
{
    private const string Partition = "shared#";
    private const string WaitingPrefix = "wait#";

    /// <summary>How long it is kept after the last change: no place of it is taken later.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    /// <summary>
    /// How long the places of a group are kept after the last: longer than GameLift remembers a token, as the numbers
    /// then begin again.
    /// </summary>
    public static readonly TimeSpan PlacesKept = TimeSpan.FromDays(30);

    /// <summary>Whether an item of this partition is not a player's.</summary>
    public static bool IsIn(string partition) => partition.StartsWith(Partition, StringComparison.Ordinal);

    public static Dictionary<string, AttributeValue> KeyOf(SharedSessionId id) => Key($"{id}", "session");

    public static Dictionary<string, AttributeValue> PlacesKeyOf(string group) => Key(group, "places");

    /// <summary>The attribute that has a player who waits.</summary>
    public static string WaitingOf(ReservationId reservation) => $"{WaitingPrefix}{reservation}";

    public static AttributeValue ToMap(ImmutableSortedDictionary<string, string> properties) =>
        new() { M = properties.ToDictionary(pair => pair.Key, pair => new AttributeValue(pair.Value)), IsMSet = true };

    public static SharedGameSession ToSession(SharedSessionId id, Dictionary<string, AttributeValue> item) => new()
    {
        Id = id,
        DestinationName = item[DestinationName].S,
        Location = item.TryGetValue(SharedLocation, out var location) ? location.S : null,
        MaximumPlayerSessionCount = (int)ToNumber(item[SeatsMax]),
        GameProperties = (item[Properties].M ?? []).ToImmutableSortedDictionary(
            pair => pair.Key, pair => pair.Value.S, StringComparer.Ordinal),
        CreatedAt = ToTime(item[StartedAt]),
        State = ToState(item),
        Lease = item.ContainsKey(LeaseOwner) ? RequestAttributes.ReadLease(item) : null,
        Waiting =
        [
            .. item
                .Where(attribute => attribute.Key.StartsWith(WaitingPrefix, StringComparison.Ordinal))
                .Select(attribute => new WaitingPlayer(
                    ReservationId.Parse(attribute.Key[WaitingPrefix.Length..])!.Value,
                    PlayerId.Parse(attribute.Value.S)!.Value))
                .OrderBy(player => player.Reservation.Value, StringComparer.Ordinal),
        ],
    };

    private static SharedGameSessionState ToState(Dictionary<string, AttributeValue> item) => item[State].S switch
    {
        StoredNames.Starting => new SharedGameSessionState.Starting(
            (int)ToNumber(item[Attempt]), item.ContainsKey(GameSessionArn) ? ToGameSession(item) : null),
        StoredNames.Open => new SharedGameSessionState.Open(ToGameSession(item)),
        StoredNames.Closed => new SharedGameSessionState.Closed(
            item.ContainsKey(FailureKind) ? RequestAttributes.ReadError(item) : null),
        var unknown => throw Unreadable(State, unknown),
    };

    private static GameSessionId ToGameSession(Dictionary<string, AttributeValue> item) =>
        GameSessionId.Parse(item[GameSessionArn].S) ?? throw Unreadable(GameSessionArn, item[GameSessionArn].S);

    private static Dictionary<string, AttributeValue> Key(string partition, string item) =>
        new(StringComparer.Ordinal) { [Player] = new($"{Partition}{partition}"), [Item] = new(item) };
}
