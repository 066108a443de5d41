using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Scheduling;

namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>
/// The life of a game session: ACTIVATING, ACTIVE, TERMINATING, TERMINATED; forgotten after 30 days.
/// </summary>
internal sealed class GameSessionLifecycle(
    StateContext context, Arns arns, GameSessions sessions, PlayerSessions players, GameServers servers)
{
    internal GameSessions Sessions => sessions;

    /// <summary>
    /// What follows when a game session turns ACTIVE, and when one has ended (with whether its activation failed). Both
    /// are set by <see cref="GameLiftState"/>: what follows starts and ends game sessions itself.
    /// </summary>
    internal Action<GameSession> Activated { get; set; } = _ => { };

    internal Action<GameSession, bool> Ended { get; set; } = (_, _) => { };

    /// <summary>Takes a free process and starts a game session on it; null when no process is free.</summary>
    internal GameSession? Begin(
        Fleet fleet, FleetLocation place, GameSessionRequest request, string? idText, string? fingerprint,
        string? placementId = null)
    {
        var sequence = context.NextSequence();
        if (Processes.Reserve(fleet, place, sequence) is not var (compute, port))
        {
            return null;
        }

        idText ??= $"gsess-{context.Random.Uuid()}";
        var session = new GameSession
        {
            Sequence = sequence,
            Arn = arns.GameSession(fleet.Id, place.Name, idText),
            IdText = idText,
            FleetId = fleet.Id,
            Location = place.Name,
            Compute = compute.Sequence,
            ComputeName = compute.Name,
            IpAddress = compute.IpAddress,
            DnsName = compute.DnsName,
            Port = port,
            CreationTime = context.Now,
            MaximumPlayers = request.MaximumPlayers,
            Name = request.Name,
            CreatorId = request.CreatorId,
            GameSessionData = request.GameSessionData,
            Properties = request.Properties,
            FullProtection = fleet.FullProtection,
            HasGateway = fleet.HasGateway,
            Fingerprint = fingerprint,
            PlacementId = placementId,
            Match = request.Match,
        };
        sessions.Add(session);
        context.Schedule.In(
            TimeSpan.FromSeconds(fleet.ActivationTimeoutSeconds),
            new PendingChange.ActivationTimeout(session.Sequence));
        servers.Start(session);
        return session;
    }

    internal void Activate(GameSession session)
    {
        sessions.Change(session, each =>
        {
            each.Status = GameSessionStatus.Active;
            each.ActivationTime = context.Now;
        });
        servers.Play(session);
        Activated(session);
    }

    internal void TimeOutActivation(GameSession session)
    {
        context.Raise(
            session.FleetId,
            "GAME_SESSION_ACTIVATION_TIMEOUT",
            $"Game session {session.Arn} was not activated within its time-out.");
        End(session, GameSessionStatus.Terminated, reason: null, activationFailed: true);
    }

    internal void Crash(GameSession session)
    {
        context.Raise(session.FleetId, "SERVER_PROCESS_CRASHED", $"The server process of {session.Arn} crashed.");
        var end = context.Options.CrashEndsInError ? GameSessionStatus.Error : GameSessionStatus.Terminated;
        End(session, end, reason: null);
    }

    /// <summary>Its process has ended, for whatever reason.</summary>
    internal void End(
        GameSession session, GameSessionStatus status, string? reason, bool activationFailed = false)
    {
        players.Settle(session);
        sessions.Change(session, each =>
        {
            each.Status = status;
            each.StatusReason = reason;
            each.TerminationTime = context.Now;
        });
        context.Schedule.In(
            TimeSpan.FromDays(context.Options.RetentionDays), new PendingChange.Forgetting(session.Sequence));
        Ended(session, activationFailed);
    }

    /// <summary>A player has left; if the server ends with its last player, the session ends too.</summary>
    internal ServiceError? RemovePlayer(string playerSessionId)
    {
        if (players.Remove(playerSessionId) is { } refused)
        {
            return refused;
        }

        var session = sessions.Get(players.Find(playerSessionId)!.GameSession);
        if (servers.EndsWithLastPlayer(session))
        {
            End(session, GameSessionStatus.Terminated, reason: null);
        }

        return null;
    }

    /// <summary>With it go its player sessions and the claim on its token.</summary>
    internal void Forget(GameSession session)
    {
        players.Forget(session);
        sessions.Remove(session);
    }
}
