namespace SessionBroker.GameLiftSimulator.World;

/// <summary>The way of a world into its state and back.</summary>
internal static class WorldSnapshots
{
    internal static WorldState Take(GameLiftState world, long sequence, IReadOnlyList<WorldEvent> events) => new()
    {
        Options = world.Options,
        Now = world.Now,
        Random = world.Random.State,
        Sequence = sequence,
        PageTokenKey = world.PageTokens.Key,
        NextPorts = world.Addresses.NextPorts,
        Fleets = world.Fleets.All,
        Aliases = [.. world.Aliases.All],
        Queues = [.. world.Queues.All],
        RuleSets = [.. world.FlexMatch.RuleSets.All],
        Configurations = [.. world.FlexMatch.Configurations.All],
        Tickets = [.. world.FlexMatch.Tickets.All],
        Matches = [.. world.FlexMatch.Matches.All],
        PassPlans = [.. world.FlexMatch.Pools.Plans],
        CustomLocations = [.. world.Locations.Custom],
        GameSessions = [.. world.GameSessions.All],
        PlayerSessions = [.. world.PlayerSessions.All],
        Placements = [.. world.Placements.All],
        Creators = [.. world.Creators.All],
        Searchable = [.. world.Search.Known],
        SearchStale = [.. world.Search.Stale],
        Pending = [.. world.Schedule.InOrder()],
        Events = events,
    };

    internal static void Fill(GameLiftState world, WorldState state)
    {
        Each([.. state.NextPorts], each => world.Addresses.Restore(each.Key, each.Value));
        Each(state.Fleets, world.Fleets.Add);
        Each(state.Aliases, world.Aliases.Add);
        Each(state.Queues, world.Queues.Put);
        Each(state.RuleSets, world.FlexMatch.RuleSets.Add);
        Each(state.Configurations, world.FlexMatch.Configurations.Put);
        Each(state.Tickets, world.FlexMatch.Restore);
        Each(state.Matches, world.FlexMatch.Matches.Add);
        Each(state.PassPlans, world.FlexMatch.Pools.Restore);
        Each(state.CustomLocations, location => world.Locations.Add(location));
        Each(state.GameSessions, world.GameSessions.Add);
        Each(state.PlayerSessions, world.PlayerSessions.Add);
        Each(state.Placements, world.Placements.Add);
        Each(state.Creators, world.Creators.Add);
        Each(state.Searchable, world.Search.Add);
        Each(state.SearchStale, world.Search.MarkStale);
        Each(state.Pending, each => world.Schedule.Put(each.Due, each.Order, each.Change));
    }

    private static void Each<T>(IReadOnlyList<T> items, Action<T> restore)
    {
        foreach (var item in items)
        {
            restore(item);
        }
    }
}
