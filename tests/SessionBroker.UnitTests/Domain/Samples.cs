using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;

namespace SessionBroker.UnitTests.Domain;

/// <summary>Reservations in every state, and what they are made of.</summary>
internal static class Samples
{
    public static DateTimeOffset Now { get; } = ManualTimeProvider.Start;

    public static PlayerId Player { get; } = PlayerId.Parse("player-1")!.Value;

    public static GameSessionId GameSession { get; } = SessionOf("fleet-home");

    public static Lease Lease { get; } = new("owner", Now + TimeSpan.FromSeconds(35));

    public static Seat Seat { get; } =
        new("psess-1", new Connection("192.0.2.7", "game.example", 7777), Now + Seat.ReservationTimeout);

    public static SeatSource SharedSession { get; } = new SeatSource.SharedSession("shared-1", "default", "data");

    public static RecordedError Error { get; } =
        new(ErrorKind.GameSessionFull, "It is full.", new Upstream("CreatePlayerSession", "GameSessionFullException"));

    /// <summary>One of each state.</summary>
    public static IReadOnlyDictionary<string, ReservationState> States { get; } = new ReservationState[]
    {
        new ReservationState.Waiting(SharedSession, Now + TimeSpan.FromMinutes(5)),
        new ReservationState.Pending(Lease),
        new ReservationState.Reserved(Seat),
        new ReservationState.Active(Seat),
        new ReservationState.Completed(Seat, Now),
        new ReservationState.TimedOut(Seat, Now),
        new ReservationState.Released(Seat, FreedAt: null),
        new ReservationState.Failed(Error, Now),
        new ReservationState.Redirected(IdOf("key-2"), "owner", Now),
    }.ToDictionary(state => state.GetType().Name);

    public static Reservation In(string state) => In(States[state]);

    public static Reservation In(ReservationState state) => new()
    {
        Id = IdOf("key-1"),
        Player = Player,
        GameSession = state is ReservationState.Waiting ? null : GameSession,
        Fingerprint = "fingerprint",
        CreatedAt = Now,
        State = state,
    };

    public static ReservationId IdOf(string key) =>
        ReservationId.From(IdempotencyKey.Parse(key)!.Value.Derive("CreatePlayerSession", Player));

    public static GameSessionId SessionOf(string fleetId, string id = "gsess-1") =>
        GameSessionId.Parse($"arn:aws:gamelift:us-east-1::gamesession/{fleetId}/{id}")!.Value;
}
