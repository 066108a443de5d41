using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Routing;

/// <summary>The aliases, and the way from what a request names to a fleet.</summary>
internal sealed class Aliases(StateContext context, Fleets fleets)
{
    private readonly Dictionary<string, Alias> _byId = new(StringComparer.Ordinal);

    internal IEnumerable<Alias> All => _byId.Values.OrderBy(alias => alias.Sequence);

    internal Alias? Find(string idOrArn) => _byId.GetValueOrDefault(Arns.IdOf(idOrArn));

    internal void Add(Alias alias) => _byId.Add(alias.Id, alias);

    internal void Remove(Alias alias) => _byId.Remove(alias.Id);

    internal void Add(AliasSetup setup) => Add(new Alias
    {
        Sequence = context.NextSequence(),
        Id = setup.AliasId,
        Name = setup.Name,
        Description = setup.Description,
        FleetId = setup.TerminalMessage is null ? setup.FleetId : null,
        TerminalMessage = setup.TerminalMessage,
        CreationTime = context.Now,
        LastUpdatedTime = context.Now,
    });

    internal Outcome<Fleet> Resolve(string aliasId)
    {
        if (Find(aliasId) is not { } alias)
        {
            return Refusals.AliasNotFound(aliasId);
        }

        if (alias.TerminalMessage is { } message)
        {
            return Refusals.Terminal(message);
        }

        return alias.FleetId is { } fleetId && fleets.Find(fleetId) is { } fleet
            ? fleet
            : Refusals.FleetNotFound(alias.FleetId ?? "");
    }

    /// <summary>The fleet that a request names by exactly one of both.</summary>
    internal Outcome<Fleet> Resolve(string? fleetId, string? aliasId) => (fleetId, aliasId) switch
    {
        (null, null) => Refusals.Invalid("Exactly one of FleetId and AliasId must be given; neither is."),
        (not null, not null) => Refusals.Invalid("Exactly one of FleetId and AliasId must be given; both are."),
        (null, _) => Resolve(aliasId),
        (_, null) => fleets.Find(fleetId) is { } fleet ? fleet : Refusals.FleetNotFound(fleetId),
    };
}
