using SessionBroker.GameLiftSimulator.World.Setup;
using SessionBroker.Simulation.Faults;

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
    private static readonly ErrorClass[] LogMissingErrors =
        [ErrorClass.NotFoundException, ErrorClass.InvalidRequestException];
    private static readonly ErrorClass[] StatusErrors =
        [ErrorClass.InvalidGameSessionStatusException, ErrorClass.InvalidRequestException];

    public static WorldOptions Draw(SeededRandom random) => new()
    {
        SearchDelaySeconds = random.OneIn(2) ? random.Share() * 3 : 0,
        SearchPageSize = random.Any([2, 20]),
        TokenComparison = random.Any(Enum.GetValues<TokenComparison>()),
        ConflictSeconds = random.OneIn(3) ? random.Share() * 2 : 0,
        CreatorRateError = random.Any(CreatorRateErrors),
        DenyAllError = random.Any(StatusErrors),
        RepeatedPlayer = random.Any(Enum.GetValues<RepeatedPlayer>()),
        TerminateEndedError = random.Any(StatusErrors),
        UpdateWhileActivating = random.OneIn(2),
        LogMissingError = random.Any(LogMissingErrors),
        CreationChecks = Shuffled(random, Enum.GetValues<CreationCheck>()),
        CrashEndsInError = random.OneIn(2),
        DenyAllHidesAvailability = random.OneIn(2),
        ReservedCounts = random.OneIn(2),
        PlayersAtEnd = random.Any(Ends),
        UnknownId = random.Any(Enum.GetValues<UnknownId>()),
    };

    private static CreationCheck[] Shuffled(SeededRandom random, CreationCheck[] checks)
    {
        random.Source.Shuffle(checks);
        return checks;
    }
}
