using System.Text.Json.Nodes;
using SessionBroker.Domain.Sessions;
using SessionBroker.GameLiftSimulator.World.Sessions;
using SimulatedSession = SessionBroker.GameLiftSimulator.World.Sessions.GameSession;
using Status = SessionBroker.GameLiftSimulator.World.Sessions.GameSessionStatus;

namespace SessionBroker.Simulation.GameLift;

/// <summary>A game session at one moment.</summary>
/// <param name="Reserved">How many of its slots are held for players who have not come yet.</param>
/// <param name="Active">How many of its slots have a player.</param>
/// <param name="Players">How many GameLift says are in it.</param>
internal sealed record GameSessionState(
    GameSessionId Id,
    Status Status,
    string? StatusReason,
    int Reserved,
    int Active,
    int Players,
    int MaximumPlayers,
    bool DenyAll,
    string Location,
    string? Name,
    IReadOnlyList<GameProperty> Properties,
    string? CreatorId,
    string? GameSessionData,
    DateTimeOffset CreatedAt,
    DateTimeOffset? TerminatedAt)
{
    public bool IsFull => Reserved + Active >= MaximumPlayers;

    /// <summary>Whether it will not change to ACTIVE any more.</summary>
    public bool HasEnded => Status is Status.Terminating or Status.Terminated or Status.Error;

    /// <summary>Whether it is still what this session is.</summary>
    public bool IsSame(SimulatedSession session, int players) =>
        (Status, Reserved, Active, Players, DenyAll)
            == (session.Status, session.Reserved, session.Active, players, session.DenyAll)
        && (MaximumPlayers, Name) == (session.MaximumPlayers, session.Name)
        && ReferenceEquals(Properties, session.Properties);

    /// <summary>The game properties as the API shows them.</summary>
    public JsonObject ShownProperties =>
        new(Properties.Select(each => KeyValuePair.Create(each.Key, (JsonNode?)each.Value)));

    public static GameSessionState Of(SimulatedSession session, GameSessionId id, int players) => new(
        id,
        session.Status,
        session.StatusReason,
        session.Reserved,
        session.Active,
        players,
        session.MaximumPlayers,
        session.DenyAll,
        session.Location,
        session.Name,
        session.Properties,
        session.CreatorId,
        session.GameSessionData,
        session.CreationTime,
        session.TerminationTime);
}
