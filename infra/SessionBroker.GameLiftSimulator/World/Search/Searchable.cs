using System.Text.Json.Serialization;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World.Search;

/// <summary>What the search index knows of a game session: a copy, because the index may lag behind.</summary>
internal sealed record Searchable
{
    public required long Sequence { get; init; }

    public required string Arn { get; init; }

    public required string FleetId { get; init; }

    public required string Location { get; init; }

    public string? Name { get; init; }

    public required IReadOnlyList<GameProperty> Properties { get; init; }

    public required int MaximumPlayers { get; init; }

    public required int Players { get; init; }

    public required bool DenyAll { get; init; }

    public required long CreationTimeMillis { get; init; }

    public required bool HasAvailable { get; init; }

    [JsonIgnore]
    internal IReadOnlyList<string> Scopes => [Scope(FleetId, location: null), Scope(FleetId, Location)];

    internal static string Scope(string fleetId, string? location) =>
        location is null ? fleetId : $"{fleetId}/{location}";

    internal static Searchable Of(GameSession session, int players, bool denyAllHides) => new()
    {
        Sequence = session.Sequence,
        Arn = session.Arn,
        FleetId = session.FleetId,
        Location = session.Location,
        Name = session.Name,
        Properties = session.Properties,
        MaximumPlayers = session.MaximumPlayers,
        Players = players,
        DenyAll = session.DenyAll,
        CreationTimeMillis = session.CreationTime.ToUnixTimeMilliseconds(),
        HasAvailable = session.FreeSlots > 0 && !(session.DenyAll && denyAllHides),
    };

    /// <summary>Absent for a name or a property that the game session does not have.</summary>
    internal SearchValue? this[Operand operand] => operand.Kind switch
    {
        OperandKind.GameSessionId => SearchValue.Of(Arn),
        OperandKind.GameSessionName => Name is null ? null : SearchValue.Of(Name),
        OperandKind.GameSessionProperty => Property(operand.PropertyKey),
        OperandKind.MaximumSessions => SearchValue.Of(MaximumPlayers),
        OperandKind.CreationTimeMillis => SearchValue.Of(CreationTimeMillis),
        OperandKind.PlayerSessionCount => SearchValue.Of(Players),
        OperandKind.HasAvailablePlayerSessions => SearchValue.Of(HasAvailable),
    };

    private SearchValue? Property(string key)
    {
        foreach (var property in Properties)
        {
            if (property.Key == key)
            {
                return SearchValue.Of(property.Value);
            }
        }

        return null;
    }
}
