using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>
/// /// Looks for a match around one ticket. It adds one ticket after the other, each to the first team where the rules
/// hold, and leaves out tickets for which they hold nowhere, until there is a match; then it goes on adding as long as
/// the rules hold. Where small matches come to a dead end it goes back and tries other teams, other tickets, and
/// tickets that break a rule which later ones may repair.
/// </summary>
internal sealed class AnchorSearch
{
    private readonly Formation _formation;
    private readonly IReadOnlyList<PoolTicket> _candidates;
    private readonly TeamChoice _teams;
    private readonly WorkBudget _budget;
    private readonly bool _goesBack;
    private readonly RuleSet _ruleSet;

    private int _playersMin;

    // A candidate is out while it is placed, hopeless with those who are placed, or tried in vain with them.
    private readonly bool[] _isOut;
    private int _playersLeft;

    internal AnchorSearch(
        RuleSet ruleSet,
        Formation formation,
        IReadOnlyList<PoolTicket> candidates,
        TeamChoice teams,
        WorkBudget budget)
    {
        _formation = formation;
        _candidates = candidates;
        _teams = teams;
        _budget = budget;
        _goesBack = !ruleSet.IsLarge;
        _ruleSet = ruleSet;
        _isOut = new bool[candidates.Count];
        _playersLeft = candidates.Sum(candidate => candidate.Size);
    }

    /// <summary>
    /// Whether there is a match with the anchor; the formation then holds it, and is empty otherwise.
    /// </summary>
    internal bool Finds(PoolTicket anchor)
    {
        foreach (var team in _teams.For(anchor, _formation))
        {
            if (!_budget.TrySpend())
                return false;
            _formation.Place(anchor, team);
            _playersMin = PlayersMinFrom(_formation.StageIndex);
            if (_formation.Judge() != Judgement.Hopeless && Complete())
            {
                Extend();
                return true;
            }

            _formation.TakeBack();
        }

        return false;
    }

    // More tickets can only bring back an earlier stage, or only a later one.
    private int PlayersMinFrom(int stage) =>
        (_ruleSet.Algorithm.ExpansionAge == ExpansionAgeSelection.Newest
            ? _ruleSet.Stages.Take(stage + 1)
            : _ruleSet.Stages.Skip(stage)).Min(each => each.PlayersMin);

    private bool Complete()
    {
        if (_formation.IsViable)
            return true;
        var outHere = new List<int>();
        var doubtful = new List<(int Candidate, int Team)>();
        if (AddGood(outHere, doubtful) || AddDoubtful(doubtful))
            return true;
        foreach (var candidate in outHere)
            Return(candidate);
        return false;
    }

    private bool AddGood(List<int> outHere, List<(int Candidate, int Team)> doubtful)
    {
        for (var candidate = 0; candidate < _candidates.Count; candidate++)
        {
            if (_formation.Lineup.Players + _playersLeft < _playersMin)
                return false;
            if (_isOut[candidate])
                continue;
            var doubts = doubtful.Count;
            foreach (var team in _teams.For(_candidates[candidate], _formation))
            {
                var judgement = Place(candidate, team);
                if (judgement is Judgement.Good or Judgement.Uneven && Complete())
                    return true;
                if (judgement is not null)
                    TakeBack(candidate);
                if (judgement is null || _budget.IsSpent || (!_goesBack && judgement < Judgement.Doubtful))
                    return false;
                if (judgement == Judgement.Doubtful)
                    doubtful.Add((candidate, team));
            }

            if (doubtful.Count > doubts)
                continue;
            TakeOut(candidate);
            outHere.Add(candidate);
        }

        return false;
    }

    private bool AddDoubtful(List<(int Candidate, int Team)> doubtful)
    {
        if (!_goesBack)
            return false;
        foreach (var (candidate, team) in doubtful)
        {
            if (_isOut[candidate] || Place(candidate, team) is null)
                continue;
            if (Complete())
                return true;
            TakeBack(candidate);
        }

        return false;
    }

    // After the first match nothing is taken back for a fuller one, except what was added since and leads to none.
    private void Extend()
    {
        var viable = _formation.Placed.Count;
        bool added;
        do
        {
            added = false;
            for (var candidate = 0; candidate < _candidates.Count && !_formation.IsFull; candidate++)
            {
                if (_isOut[candidate] || !Joins(candidate))
                    continue;
                added = true;
                viable = _formation.IsViable ? _formation.Placed.Count : viable;
            }
        }
        while (added && !_formation.IsFull && !_budget.IsSpent);

        while (_formation.Placed.Count > viable)
            _formation.TakeBack();
    }

    private bool Joins(int candidate)
    {
        foreach (var team in _teams.For(_candidates[candidate], _formation))
        {
            if (Place(candidate, team) is not { } judgement)
                return false;
            if (judgement is Judgement.Good or Judgement.Uneven)
                return true;
            TakeBack(candidate);
        }

        return false;
    }

    // Null when there is no work left to do it.
    private Judgement? Place(int candidate, int team)
    {
        if (!_budget.TrySpend())
            return null;
        TakeOut(candidate);
        _formation.Place(_candidates[candidate], team);
        return _formation.Judge();
    }

    private void TakeBack(int candidate)
    {
        _formation.TakeBack();
        Return(candidate);
    }

    private void TakeOut(int candidate)
    {
        _isOut[candidate] = true;
        _playersLeft -= _candidates[candidate].Size;
    }

    private void Return(int candidate)
    {
        _isOut[candidate] = false;
        _playersLeft += _candidates[candidate].Size;
    }
}
