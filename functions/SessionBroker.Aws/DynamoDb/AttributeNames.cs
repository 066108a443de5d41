namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// The attributes of the table's items. They are stored: a name never changes, whatever the code that uses it is
/// called.
/// </summary>
internal static class AttributeNames
{
    // The table's keys.
    public const string Player = "player";
    public const string Item = "item";

    // Every item.
    public const string RecordVersion = "version";
    public const string DeleteAt = "deleteAt";
    public const string RequestFingerprint = "fingerprint";
    public const string State = "state";

    // The key of the index of settled reservations.
    public const string CreatedAt = "createdAt";

    // A player's seats. The first two are the keys of the index of players with unsettled reservations.
    public const string UnsettledShard = "unsettledShard";
    public const string DueAt = "dueAt";
    public const string LiveSessions = "liveSessions";
    public const string ReleasedSessions = "releasedSessions";
    public const string SettledRecently = "settledRecently";
    public const string SettledEarlier = "settledEarlier";
    public const string SettledSince = "settledSince";
    public const string SettledIncompleteUntil = "settledIncompleteUntil";

    // A reservation.
    public const string GameSessionArn = "gameSession";
    public const string PlayerSessionId = "playerSession";
    public const string IpAddress = "ipAddress";
    public const string DnsName = "dnsName";
    public const string Port = "port";
    public const string SeatUntil = "seatUntil";
    public const string RecheckAt = "lookAt";
    public const string RequestedAt = "requestedAt";
    public const string RedirectedTo = "redirectedTo";
    public const string RedirectedBy = "redirectedBy";
    public const string SettledAt = "settledAt";

    // What a reservation waits for.
    public const string WaitsFor = "waitsFor";
    public const string WaitsForId = "waitsForId";
    public const string WaitsUntil = "waitsUntil";
    public const string WaitsAt = "waitsAt";
    public const string PlayerData = "playerData";

    // The request for a game session.
    public const string AskedAt = "askedAt";
    public const string Attempt = "attempt";
    public const string Session = "session";

    // A shared game session, and the places of a group.
    public const string DestinationName = "destination";
    public const string SharedLocation = "location";
    public const string SeatsMax = "seatsMax";
    public const string Properties = "properties";
    public const string StartedAt = "startedAt";
    public const string NextPlace = "nextPlace";

    // The times at which a player asked for game sessions.
    public const string CountedAt = "countedAt";

    // A placement or a matchmaking ticket.
    public const string Owner = "owner";
    public const string Destination = "destination";
    public const string Players = "players";
    public const string Status = "status";
    public const string MatchId = "match";
    public const string AcceptBy = "acceptBy";
    public const string EventAt = "eventAt";
    public const string Reason = "reason";
    public const string Seats = "seats";
    public const string Team = "team";

    // A lease, of the item that it is for.
    public const string LeaseOwner = "leaseOwner";
    public const string LeaseUntil = "leaseUntil";

    // A recorded error, of the item that it is of.
    public const string FailureKind = "failureKind";
    public const string FailureMessage = "failureMessage";
    public const string FailureOperation = "failureOperation";
    public const string FailureError = "failureError";
}
