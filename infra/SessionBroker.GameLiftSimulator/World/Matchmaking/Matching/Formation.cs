using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>
/// The tickets placed so far, as a stack, and the stage of the expansions that is in force for them: that of the newest
/// ticket, or of the oldest.
/// </summary>
internal sealed class Formation
{
    private readonly RuleSet _ruleSet;
    private readonly int _additionalPlayerCount;
    private readonly Func<PoolTicket, int> _stageOf;
    private readonly TallyBook _tallies = new();
    private readonly List<PlacedTicket> _placed = [];

    internal Formation(RuleSet ruleSet, int additionalPlayerCount, Func<PoolTicket, int> stageOf)
    {
        _ruleSet = ruleSet;
        _additionalPlayerCount = additionalPlayerCount;
        _stageOf = stageOf;
        Lineup = new(ruleSet.Teams.Count);
        Balance = ruleSet.Algorithm.BalancedAttribute is { } attribute ? new(attribute, Lineup) : null;
    }

    internal Lineup Lineup { get; }

    /// <summary>Null where the strategy is not balanced.</summary>
    internal TeamBalance? Balance { get; }

    internal IReadOnlyList<PlacedTicket> Placed => _placed;

    internal Stage Stage => _ruleSet.Stages[StageIndex];

    internal int StageIndex => _placed.Count == 0 ? 0 : _placed[^1].Stage;

    internal bool IsFull => Lineup.Players >= PlayersMax(Stage, HasBackfill);

    /// <summary>Whether this is a match: every team has enough players and all rules hold.</summary>
    internal bool IsViable
    {
        get
        {
            for (var team = 0; team < Lineup.Teams; team++)
            {
                if (Lineup.SizeOf(team) < Stage.Sizes[team].MinPlayers)
                    return false;
            }

            return _placed.Count >= (HasBackfill ? 2 : 1) && Judge() == Judgement.Good;
        }
    }

    private bool HasBackfill { get; set; }

    /// <summary>Whether there is room; a backfill ticket needs no team, and a match takes one of them.</summary>
    internal bool HasRoomFor(PoolTicket ticket, int team)
    {
        if (ticket.IsBackfill && HasBackfill)
            return false;
        var stage = _ruleSet.Stages[StageWith(ticket)];
        return Lineup.Players + ticket.Size <= PlayersMax(stage, HasBackfill || ticket.IsBackfill)
            && HasRoom(ticket, team, stage);
    }

    internal void Place(PoolTicket ticket, int team)
    {
        _placed.Add(new(ticket, team, StageWith(ticket)));
        foreach (var party in ticket.Parties)
        {
            Lineup.Add(party.Team ?? team, party.Party);
            Balance?.Add(party.Team ?? team, party.Party);
        }

        HasBackfill |= ticket.IsBackfill;
    }

    internal void TakeBack()
    {
        var (ticket, team, _) = _placed[^1];
        _placed.RemoveAt(_placed.Count - 1);
        foreach (var party in ticket.Parties.Reverse())
        {
            Lineup.TakeBack(party.Team ?? team);
            Balance?.TakeBack(party.Team ?? team, party.Party);
        }

        HasBackfill &= !ticket.IsBackfill;
    }

    internal Judgement Judge()
    {
        var judgement = Judgement.Good;
        foreach (var rule in Stage.Enforced)
        {
            var verdict = rule.Evaluate(Lineup);
            _tallies.Note(rule.Name, verdict);
            if (verdict == Verdict.FailsForGood)
                return Judgement.Hopeless;
            if (verdict == Verdict.Fails)
            {
                var own = rule.ReadsPlayers ? Judgement.Doubtful : Judgement.Uneven;
                judgement = own > judgement ? own : judgement;
            }
        }

        return judgement;
    }

    internal ProposedMatch ToMatch() => new(
        [.. _placed.Select(placed => placed.Ticket.Ticket)],
        [
            .. _ruleSet.Teams.Index().SelectMany(team => Lineup.Team(team.Index)
                .SelectMany(party => party.Players)
                .Select(player => KeyValuePair.Create(player, team.Item.Name))),
        ],
        StageIndex,
        _tallies.All);

    private int StageWith(PoolTicket ticket)
    {
        var own = _stageOf(ticket);
        if (_placed.Count == 0)
            return own;
        return _ruleSet.Algorithm.ExpansionAge == ExpansionAgeSelection.Newest
            ? Math.Min(own, StageIndex)
            : Math.Max(own, StageIndex);
    }

    // Slots that are kept free in a new match are there for backfill to fill.
    private int PlayersMax(Stage stage, bool hasBackfill) =>
        stage.PlayersMax - (hasBackfill ? 0 : _additionalPlayerCount);

    private bool HasRoom(PoolTicket ticket, int chosen, Stage stage)
    {
        for (var team = 0; team < Lineup.Teams; team++)
        {
            var joining = ticket.IsBackfill
                ? ticket.Parties.Count(party => party.Team == team)
                : team == chosen ? ticket.Size : 0;
            if (Lineup.SizeOf(team) + joining > stage.Sizes[team].MaxPlayers)
                return false;
        }

        return true;
    }
}
