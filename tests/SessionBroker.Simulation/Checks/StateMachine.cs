using System.Collections.Frozen;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Simulation.Checks;

/// <summary>
/// Which state of a reservation may follow which: written from the documents and not from the code that it checks.
/// </summary>
internal static class StateMachine
{
    private static readonly FrozenDictionary<Type, Type[]> Next = new Dictionary<Type, Type[]>
    {
        // For another game session, or put off; asked for alone; made for several; refused.
        [typeof(ReservationState.Waiting)] =
        [
            typeof(ReservationState.Waiting), typeof(ReservationState.Pending), typeof(ReservationState.Reserved),
            typeof(ReservationState.Failed),
        ],
        // Taken over; made; refused, or abandoned; or of a player who joins, sent on.
        [typeof(ReservationState.Pending)] =
        [
            typeof(ReservationState.Pending), typeof(ReservationState.Reserved), typeof(ReservationState.Failed),
            typeof(ReservationState.Waiting),
        ],
        // A player can have come and gone before anybody looked.
        [typeof(ReservationState.Reserved)] =
        [
            typeof(ReservationState.Active), typeof(ReservationState.Completed), typeof(ReservationState.TimedOut),
            typeof(ReservationState.Released),
        ],
        // Looked at again, or over.
        [typeof(ReservationState.Active)] = [typeof(ReservationState.Active), typeof(ReservationState.Completed)],
        [typeof(ReservationState.Completed)] = [],
        [typeof(ReservationState.TimedOut)] = [],
        // Reopened, or its player came after all, or GameLift has freed its slot.
        [typeof(ReservationState.Released)] =
        [
            typeof(ReservationState.Reserved), typeof(ReservationState.Active), typeof(ReservationState.Completed),
            typeof(ReservationState.Released),
        ],
        [typeof(ReservationState.Failed)] = [],
        [typeof(ReservationState.Redirected)] = [],
    }.ToFrozenDictionary();

    public static bool Allows(ReservationState before, ReservationState after) =>
        Next[before.GetType()].Contains(after.GetType());
}
