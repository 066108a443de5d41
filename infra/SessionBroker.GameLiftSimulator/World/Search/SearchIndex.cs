using SessionBroker.GameLiftSimulator.World.Scheduling;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World.Search;

/// <summary>The search index of SearchGameSessions: the ACTIVE game sessions, now or with a delay.</summary>
internal sealed class SearchIndex(StateContext context)
{
    // The order of creation, which is used without a sort expression (the reference says "random").
    private static readonly Operand Creation = new(OperandKind.CreationTimeMillis, "");

    private readonly Dictionary<long, Searchable> _known = [];
    private readonly HashSet<long> _stale = [];
    private readonly Dictionary<string, SearchScope> _scopes = new(StringComparer.Ordinal);

    internal IEnumerable<Searchable> Known => _known.Values.OrderBy(each => each.Sequence);

    internal IEnumerable<long> Stale => _stale.Order();

    /// <summary>A game session is not what it was: the index follows, at once or with its delay.</summary>
    internal void Changed(GameSession session)
    {
        if (context.Options.SearchDelaySeconds <= 0)
        {
            Refresh(session.Sequence, session);
        }
        else if (_stale.Add(session.Sequence))
        {
            context.Schedule.In(
                TimeSpan.FromSeconds(context.Options.SearchDelaySeconds),
                new PendingChange.SearchRefresh(session.Sequence));
        }
    }

    /// <summary>Takes over what a game session is now; null: it is no more.</summary>
    internal void Refresh(long sequence, GameSession? session)
    {
        _stale.Remove(sequence);
        if (_known.Remove(sequence, out var before))
        {
            foreach (var scope in before.Scopes)
            {
                _scopes[scope].Remove(before);
            }
        }

        if (session is { Status: GameSessionStatus.Active })
        {
            Add(Searchable.Of(
                session,
                context.Options.ReservedCounts ? session.Slots : session.Active,
                context.Options.DenyAllHidesAvailability));
        }
    }

    internal void Add(Searchable session)
    {
        _known.Add(session.Sequence, session);
        foreach (var scope in session.Scopes)
        {
            if (!_scopes.TryGetValue(scope, out var members))
            {
                _scopes.Add(scope, members = new());
            }

            members.Add(session);
        }
    }

    internal void MarkStale(long sequence) => _stale.Add(sequence);

    /// <summary>The matches after that place, in order, as far as the caller reads them.</summary>
    internal IEnumerable<Searchable> Find(
        string fleetId, string? location, SearchExpression? filter, SortOrder? sort, SortKey? after)
    {
        if (!_scopes.TryGetValue(Searchable.Scope(fleetId, location), out var scope))
        {
            return [];
        }

        // The kinds of operands are listed from the most telling to the least.
        var candidates = sort is null && filter?.Required.Where(each => each.Comparator == Comparator.Equal)
            .MinBy(each => each.Operand.Kind) is { } condition
            ? scope.By(condition.Operand).Equal(SortKey.Cut(condition.Value)!.Value, after?.Sequence ?? 0)
            : scope.By(sort?.Operand ?? Creation).After(after, sort?.Descending ?? false);
        return filter is null ? candidates : candidates.Where(filter.Matches);
    }

    /// <summary>The place of a result, for the token of the page after it.</summary>
    internal static SortKey PlaceOf(Searchable session, SortOrder? sort) =>
        SortKey.Of(session, sort?.Operand ?? Creation);
}
