namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Pools;

/// <summary>
/// What a pass over a matchmaker's pool leaves to the next one: when that comes by itself, and with which ticket it
/// goes on.
/// </summary>
internal sealed record PassPlan(string Configuration, DateTimeOffset? NextPass, string? ResumeTicketId);
