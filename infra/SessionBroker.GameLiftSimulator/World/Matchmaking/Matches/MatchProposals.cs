using SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;
using SessionBroker.GameLiftSimulator.World.Scheduling;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matches;

/// <summary>Proposes matches, and lets virtual players answer where acceptance is required.</summary>
internal sealed class MatchProposals(StateContext context, MatchLifecycle matches)
{
    internal void Propose(MatchmakingConfiguration configuration, ProposedMatch proposed)
    {
        var match = matches.Propose(configuration, proposed);
        if (match.AcceptanceTimeoutSeconds is not { } seconds)
            return;
        context.Schedule.In(TimeSpan.FromSeconds(seconds), new PendingChange.AcceptanceTimeout(match.Sequence));
        var behaviour = configuration.Setup.Players ?? context.Options.PlayersOfNewMatchmakers;
        if (behaviour.AcceptChance + behaviour.RejectChance <= 0)
            return;
        foreach (var player in match.Players.Where(player => match.Newcomers.Contains(player.PlayerId)))
        {
            var drawn = context.Random.NextDouble();
            if (drawn >= behaviour.AcceptChance + behaviour.RejectChance)
                continue;
            context.Schedule.In(
                context.Random.Between(behaviour.AnswerSeconds, behaviour.AnswerSecondsMax),
                new PendingChange.AcceptanceAnswer(match.Sequence, player.PlayerId, drawn < behaviour.AcceptChance));
        }
    }
}
