using System.Collections.Frozen;

namespace SessionBroker.Simulation.Checks;

/// <summary>
/// What each answer says of the world, by the endpoint and the problem's code, or the status of a good answer. An
/// answer that has no row here is a violation: nobody has said what it means.
/// </summary>
internal static class AnswerTable
{
    private static readonly (string Name, Truth IsTrue)[] Failures =
    [
        ("throttled", FaultTruths.Throttled),
        ("upstream-failed", FaultTruths.UpstreamFailed),
        ("upstream-timed-out", FaultTruths.UpstreamTimedOut),
        ("upstream-unreachable", FaultTruths.UpstreamUnreachable),
        ("store-unavailable", FaultTruths.StoreUnavailable),
        ("store-timed-out", FaultTruths.StoreTimedOut),
    ];

    private static readonly FrozenDictionary<(string Handler, string Name), Truth> Rows =
        new Dictionary<string, (string Name, Truth IsTrue)[]>(StringComparer.Ordinal)
        {
            ["CreatePlayerSession"] =
            [
                ("201", ReservationTruths.Reserved),
                ("game-session-not-found", GameSessionTruths.Missing),
                ("game-session-full", GameSessionTruths.Full),
                ("game-session-activating", GameSessionTruths.Activating),
                ("game-session-not-active", GameSessionTruths.Over),
                ("game-session-closed", GameSessionTruths.Closed),
                ("conflict", GameSessionTruths.Changed),
                ("game-lift-rejected-request", GameSessionTruths.WasClosed),
                ("seat-already-held", ReservationTruths.SeatHeld),
                ("seat-limit-reached", ReservationTruths.LimitReached),
                ("reservation-released", ReservationTruths.GivenBack),
                ("request-in-progress", KeyTruths.InProgress),
                ("idempotency-key-reused", KeyTruths.Reused),
            ],
            ["CreateGameSession"] =
            [
                ("201", GameSessionTruths.Started),
                ("202", GameSessionTruths.Started),
                ("no-capacity", GameSessionTruths.NoCapacity),
                ("limit-exceeded", GameSessionTruths.TooSoon),
                ("game-session-limit-reached", KeyTruths.BudgetSpent),
                ("game-lift-rejected-request", GameSessionTruths.TooSoon),
                ("conflict", GameSessionTruths.Conflict),
                ("game-session-did-not-start", GameSessionTruths.DidNotStart),
                ("request-in-progress", KeyTruths.InProgress),
                ("idempotency-key-reused", KeyTruths.Reused),
            ],
            ["JoinGame"] =
            [
                ("200", JoinTruths.AlreadyHeld),
                ("201", JoinTruths.Seated),
                ("202", JoinTruths.Waiting),
                ("no-capacity", JoinTruths.ToldByOthers),
                ("limit-exceeded", JoinTruths.ToldByOthers),
                ("game-session-limit-reached", JoinTruths.ToldByOthers),
                ("game-session-did-not-start", JoinTruths.ToldByOthers),
                ("game-lift-rejected-request", JoinTruths.ToldByOthers),
                ("conflict", JoinTruths.ToldByOthers),
                ("seat-limit-reached", ReservationTruths.LimitReached),
                ("reservation-released", ReservationTruths.GivenBack),
                ("request-in-progress", JoinTruths.InProgress),
                ("idempotency-key-reused", KeyTruths.Reused),
            ],
            ["GetGameSession"] =
            [
                ("200", GameSessionTruths.Shown),
                ("game-session-not-found", GameSessionTruths.Missing),
            ],
            ["UpdateGameSession"] =
            [
                ("200", GameSessionChangeTruths.Updated),
                ("scope-missing", GameSessionChangeTruths.NotOwn),
                ("game-session-not-found", GameSessionTruths.Missing),
                ("game-session-not-active", GameSessionTruths.Over),
                ("game-session-activating", GameSessionTruths.Activating),
            ],
            ["TerminateGameSession"] =
            [
                ("202", GameSessionChangeTruths.Ended),
                ("scope-missing", GameSessionChangeTruths.NotOwn),
                ("game-session-not-found", GameSessionTruths.Missing),
                ("game-session-not-active", GameSessionChangeTruths.Failed),
                ("game-session-activating", GameSessionChangeTruths.EndedMeanwhile),
                ("conflict", GameSessionChangeTruths.EndedMeanwhile),
                ("game-lift-rejected-request", GameSessionChangeTruths.EndedMeanwhile),
            ],
            ["GetGameSessionLog"] =
            [
                ("200", GameSessionChangeTruths.LogFound),
                ("scope-missing", GameSessionChangeTruths.NotOwn),
                ("game-session-not-found", GameSessionTruths.Missing),
                ("game-session-log-not-found", GameSessionChangeTruths.LogMissing),
            ],
            ["SearchGameSessions"] = [("200", GameSessionTruths.Found)],
            ["ListReservations"] = [("200", ReservationTruths.Listed)],
            ["GetReservation"] =
            [
                ("200", ReservationTruths.Shown),
                ("reservation-not-found", ReservationTruths.Missing),
            ],
            ["GetConnection"] =
            [
                ("200", ConnectionTruths.Found),
                ("reservation-not-found", ReservationTruths.Missing),
                ("reservation-not-live", ConnectionTruths.NotLive),
                ("request-in-progress", ReservationTruths.Pending),
                ("game-session-not-active", ConnectionTruths.SessionOver),
                ("conflict", ConnectionTruths.SeatGone),
            ],
            ["ReleaseReservation"] =
            [
                ("204", ReservationTruths.Released),
                ("reservation-not-found", ReservationTruths.Missing),
                ("seat-in-use", ReservationTruths.InUse),
                ("request-in-progress", ReservationTruths.Pending),
            ],
        }
        .SelectMany(endpoint => endpoint.Value.Concat(Failures), (endpoint, row) => (endpoint.Key, Row: row))
        .ToFrozenDictionary(entry => (entry.Key, entry.Row.Name), entry => entry.Row.IsTrue);

    /// <returns>Null where the answer is not expected.</returns>
    public static Truth? Find(string handler, string name) => Rows.GetValueOrDefault((handler, name));
}
