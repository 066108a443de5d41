using SessionBroker.GameLiftSimulator.World.Setup;
using SessionBroker.Simulation.Chances;

namespace SessionBroker.Simulation.GameLift;

/// <summary>
/// How GameLift behaves in one run: what its documentation leaves open is drawn from the seed, since the broker must
/// hold whichever way it is (docs/simulator.md).
/// </summary>
internal static class UnverifiedOptions
{
    // Player sessions that outlive their game session (PlayersAtEnd.Keep) would be in their player's way for ever; they
    // are left out.
    private static readonly PlayersAtEnd[] Ends = [PlayersAtEnd.Settle, PlayersAtEnd.Complete];
    private static readonly ErrorClass[] CreatorRateErrors =
        [ErrorClass.LimitExceededException, ErrorClass.ConflictException, ErrorClass.InvalidRequestException];
    private static readonly ErrorClass[] DenyAllErrors =
        [ErrorClass.InvalidGameSessionStatusException, ErrorClass.InvalidRequestException];

    public static WorldOptions Draw(Chance chance) => new()
    {
        SearchDelaySeconds = chance.OneIn(2) ? chance.Share() * 3 : 0,
        SearchPageSize = chance.Any([2, 20]),
        TokenComparison = chance.Any(Enum.GetValues<TokenComparison>()),
        ConflictSeconds = chance.OneIn(3) ? chance.Share() * 2 : 0,
        CreatorRateError = chance.Any(CreatorRateErrors),
        DenyAllError = chance.Any(DenyAllErrors),
        RepeatedPlayer = chance.Any(Enum.GetValues<RepeatedPlayer>()),
        CreationChecks = Shuffled(chance, Enum.GetValues<CreationCheck>()),
        CrashEndsInError = chance.OneIn(2),
        DenyAllHidesAvailability = chance.OneIn(2),
        ReservedCounts = chance.OneIn(2),
        PlayersAtEnd = chance.Any(Ends),
        UnknownId = chance.Any(Enum.GetValues<UnknownId>()),
    };

    private static CreationCheck[] Shuffled(Chance chance, CreationCheck[] checks)
    {
        chance.Random.Shuffle(checks);
        return checks;
    }
}
