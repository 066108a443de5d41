using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>
/// A ticket in the pool of a matchmaker, with its values worked out for the rule set. All players of a ticket are one
/// party and join one team; each player of a backfill ticket is a party and stays in the team where they are.
/// </summary>
internal sealed class PoolTicket
{
    private PoolTicket(MatchTicket ticket, IReadOnlyList<TeamParty> parties, Party whole)
    {
        Ticket = ticket;
        Parties = parties;
        Whole = whole;
    }

    internal MatchTicket Ticket { get; }

    internal IReadOnlyList<TeamParty> Parties { get; }

    /// <summary>All players as one party, for putting tickets in order.</summary>
    internal Party Whole { get; }

    internal int Size => Ticket.Players.Count;

    internal bool IsBackfill => Ticket.IsBackfill;

    /// <summary>
    /// Null for a ticket that can be in no match: a player lacks an attribute without a default, or a player of a
    /// backfill ticket is in no team of the rule set. It waits in the pool until its time is over.
    /// </summary>
    internal static PoolTicket? TryCreate(MatchTicket ticket, RuleSet ruleSet)
    {
        if (ticket.Players.Count == 0
            || Party.TryCreate(ticket.Players, ruleSet.Attributes, ticket.IsBackfill) is not { } whole)
        {
            return null;
        }

        if (!ticket.IsBackfill)
            return new(ticket, [new(whole, Team: null)], whole);
        TeamParty[] parties =
        [
            .. ticket.Players.Select(player => new TeamParty(
                Party.TryCreate([player], ruleSet.Attributes, isPlaying: true)!, TeamOf(player, ruleSet))),
        ];
        return parties.Any(party => party.Team is null) ? null : new(ticket, parties, whole);
    }

    private static int? TeamOf(MatchPlayer player, RuleSet ruleSet)
    {
        for (var team = 0; team < ruleSet.Teams.Count; team++)
        {
            if (ruleSet.Teams[team].Name == player.Team)
                return team;
        }

        return null;
    }
}
