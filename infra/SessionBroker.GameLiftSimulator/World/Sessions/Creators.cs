using SessionBroker.GameLiftSimulator.World.Capacity;

namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>
/// What each CreatorId may still create (API reference, ResourceCreationLimitPolicy, and CreateGameSession: without a
/// policy, one game session a second). Queues know no CreatorId and pass this by.
/// </summary>
internal sealed class Creators(StateContext context, Fleets fleets)
{
    private const int SweepMin = 1024;

    private readonly Dictionary<(string FleetId, string CreatorId), CreationRecord> _records = [];
    private int _sweepAt = SweepMin;

    internal IEnumerable<CreationRecord> All =>
        _records.Values.OrderBy(record => record.FleetId, StringComparer.Ordinal)
            .ThenBy(record => record.CreatorId, StringComparer.Ordinal);

    internal void Add(CreationRecord record) => _records.Add((record.FleetId, record.CreatorId), record);

    internal ServiceError? Refuse(Fleet fleet, string? creatorId)
    {
        var (limit, period) = LimitOf(fleet);
        if (creatorId is null)
        {
            return HasPolicy(fleet) ? Refusals.Invalid($"CreatorId is required by fleet ({fleet.Id}).") : null;
        }

        if (!_records.TryGetValue((fleet.Id, creatorId), out var record))
        {
            return null;
        }

        Prune(record, period);
        if (record.Times.Count < limit)
        {
            return null;
        }

        return HasPolicy(fleet)
            ? Refusals.Limit($"CreatorId {creatorId} has reached the limit of {limit} game sessions in {period}.")
            : Refusals.Of(
                context.Options.CreatorRateError,
                $"CreatorId {creatorId} created a game session less than {period} ago.");
    }

    internal void Count(Fleet fleet, string? creatorId)
    {
        if (creatorId is null)
        {
            return;
        }

        if (!_records.TryGetValue((fleet.Id, creatorId), out var record))
        {
            Sweep();
            _records.Add((fleet.Id, creatorId), record = new(fleet.Id, creatorId, []));
        }

        record.Times.Add(context.Now);
    }

    private static bool HasPolicy(Fleet fleet) =>
        fleet.CreationPolicy is { NewGameSessionsPerCreator: > 0, PolicyPeriodInMinutes: > 0 };

    private (int Limit, TimeSpan Period) LimitOf(Fleet fleet) =>
        HasPolicy(fleet) && fleet.CreationPolicy is ({ } limit, { } minutes)
            ? (limit, TimeSpan.FromMinutes(minutes))
            : (1, TimeSpan.FromSeconds(context.Options.CreatorIntervalSeconds));

    private void Prune(CreationRecord record, TimeSpan period) =>
        record.Times.RemoveAll(time => time + period <= context.Now);

    // Creators who never come back would pile up; looking through all of them when their number has doubled costs each
    // creation a constant share.
    private void Sweep()
    {
        if (_records.Count < _sweepAt)
        {
            return;
        }

        foreach (var (key, record) in _records)
        {
            if (fleets.Find(record.FleetId) is { } fleet)
            {
                Prune(record, LimitOf(fleet).Period);
            }

            if (record.Times.Count == 0)
            {
                _records.Remove(key);
            }
        }

        _sweepAt = Math.Max(SweepMin, 2 * _records.Count);
    }
}
