using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>What virtual players answer when a match needs acceptance.</summary>
internal static class MatchPlayersTable
{
    private static readonly ConfigNumber Seconds = new();
    private static readonly ConfigNumber Chance = new(max: 1);

    public static ConfigObject<MatchPlayerBehaviour> Kind { get; } = new(
        new MatchPlayerBehaviour(),
        ConfigMember<MatchPlayerBehaviour>.Of(
            "acceptChance",
            "How often a player accepts a match.",
            Chance,
            (players, value) => players with { AcceptChance = value }),
        ConfigMember<MatchPlayerBehaviour>.Of(
            "rejectChance",
            "How often a player rejects it; who does neither is silent.",
            Chance,
            (players, value) => players with { RejectChance = value }),
        ConfigMember<MatchPlayerBehaviour>.Of(
            "answerSeconds",
            "From the proposal of a match to the answer.",
            Seconds,
            (players, value) => players with { AnswerSeconds = value }),
        ConfigMember<MatchPlayerBehaviour>.Of(
            "answerSecondsMax",
            "Drawn evenly up to here; 0: always answerSeconds.",
            Seconds,
            (players, value) => players with { AnswerSecondsMax = value }));
}
