using System.Collections.Immutable;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.EndToEndTests.Crashes;

/// <summary>What table and GameLift hold when all is over.</summary>
/// <param name="GameSessions">The ARN of each.</param>
/// <param name="ActiveGameSessions">The ARN of each that is ACTIVE.</param>
internal sealed record Aftermath(
    ImmutableArray<Reservation> Reservations,
    ImmutableArray<PlayerSeats> Seats,
    ImmutableArray<Slot> Slots,
    ImmutableArray<string> GameSessions,
    ImmutableArray<string> ActiveGameSessions)
{
    private const int SeatsMax = 1;

    public static async Task<Aftermath> ReadAsync(CrashWorld world)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var reservations = ImmutableArray.CreateBuilder<Reservation>();
        var seats = ImmutableArray.CreateBuilder<PlayerSeats>();
        foreach (var player in world.Players)
        {
            var page = await world.Ports.Reservations.OfPlayerAsync(
                player, new PageRequest(PageRequest.LimitMax, NextToken: null), cancellation);
            reservations.AddRange(page.Value.Reservations);
            seats.Add((await world.Ports.Reservations.SeatsOfAsync(player, cancellation)).Value);
        }

        var dump = world.GameLift.Dump();
        var gameSessions = dump["gameSessions"]!.AsArray();
        return new Aftermath(
            reservations.ToImmutable(),
            seats.ToImmutable(),
            [
                .. dump["playerSessions"]!.AsArray().Select(session => new Slot(
                    (string)session!["id"]!,
                    (string)session["player"]!,
                    (string)session["gameSession"]!,
                    (string)session["status"]!)),
            ],
            [.. gameSessions.Select(session => (string)session!["id"]!)],
            [
                .. gameSessions.Where(session => (string)session!["status"]! == "ACTIVE")
                    .Select(session => (string)session!["id"]!),
            ]);
    }

    /// <summary>The invariants of docs/adr/0003, whatever has happened; each violation as a sentence.</summary>
    public IEnumerable<string> Violations() =>
    [
        .. Reservations.Where(each => each.State is ReservationState.Pending).Select(each => $"{each.Id} is PENDING"),
        .. Slots.SelectMany(FaultsOf),
        .. Reservations.Where(each => each.Seat is not null).SelectMany(FaultsOf),
        .. Seats.SelectMany(FaultsOf),
    ];

    private IEnumerable<string> FaultsOf(Slot slot)
    {
        var named = Reservations.Count(each => each.Seat?.PlayerSessionId == slot.Id);
        if (named != 1) yield return $"{named} reservations name {slot.Id} of {slot.Player}";
    }

    private IEnumerable<string> FaultsOf(Reservation reservation)
    {
        var found = Slots.Where(slot => slot.Id == reservation.Seat!.PlayerSessionId).ToArray();
        if (found is not [var slot])
            yield return $"{reservation.Id} names a seat that GameLift has {found.Length} times";
        else if (slot.Player != reservation.Player.Value || slot.GameSession != reservation.GameSession?.Arn)
            yield return $"{reservation.Id} names a seat of {slot.Player} in {slot.GameSession}";
    }

    private static IEnumerable<string> FaultsOf(PlayerSeats seats)
    {
        if (seats.Held.Count(each => !each.IsReleasedAndHeld) > SeatsMax)
            yield return $"{seats.Player} holds {seats.Held.Length} seats";
    }
}
