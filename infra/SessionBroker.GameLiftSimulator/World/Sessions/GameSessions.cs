using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Scheduling;

namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>
/// The game sessions and their life: ACTIVATING, ACTIVE, TERMINATING, TERMINATED; forgotten after 30 days.
/// </summary>
internal sealed class GameSessions(GameLiftState world)
{
    private readonly Dictionary<long, GameSession> _bySequence = [];
    private readonly Dictionary<(string FleetId, string IdText), GameSession> _byIdText = [];

    internal GameSessionIndex Index { get; } = new();

    internal IEnumerable<GameSession> All => _bySequence.Values.OrderBy(session => session.Sequence);

    internal GameSession? Find(long sequence) => _bySequence.GetValueOrDefault(sequence);

    internal GameSession Get(long sequence) => _bySequence[sequence];

    internal GameSession? FindByToken(string fleetId, string token) => _byIdText.GetValueOrDefault((fleetId, token));

    /// <summary>By its ARN, with or without the location in it.</summary>
    internal GameSession? Find(string arn) =>
        Arns.ReadGameSession(arn) is var (region, fleetId, location, idText)
        && FindByToken(fleetId, idText) is { } session
        && (location ?? session.Location) == session.Location
        && (region == world.Options.Region || region == session.Location)
            ? session
            : null;

    /// <summary>Takes a free process and starts a game session on it; null when no process is free.</summary>
    internal GameSession? Begin(
        Fleet fleet, FleetLocation place, GameSessionRequest request, string? idText, string? fingerprint,
        string? placementId = null)
    {
        var sequence = world.NextSequence();
        if (Processes.Reserve(fleet, place, sequence) is not var (compute, port))
        {
            return null;
        }

        idText ??= $"gsess-{world.Random.Uuid()}";
        var session = new GameSession
        {
            Sequence = sequence,
            Arn = world.Arns.GameSession(fleet.Id, place.Name, idText),
            IdText = idText,
            FleetId = fleet.Id,
            Location = place.Name,
            Compute = compute.Sequence,
            ComputeName = compute.Name,
            IpAddress = compute.IpAddress,
            DnsName = compute.DnsName,
            Port = port,
            CreationTime = world.Now,
            MaximumPlayers = request.MaximumPlayers,
            Name = request.Name,
            CreatorId = request.CreatorId,
            GameSessionData = request.GameSessionData,
            Properties = request.Properties,
            FullProtection = fleet.FullProtection,
            HasGateway = fleet.HasGateway,
            Fingerprint = fingerprint,
            PlacementId = placementId,
        };
        Add(session);
        world.Schedule.In(
            TimeSpan.FromSeconds(fleet.ActivationTimeoutSeconds),
            new PendingChange.ActivationTimeout(session.Sequence));
        world.GameServers.Start(session);
        return session;
    }

    internal void Add(GameSession session)
    {
        _bySequence.Add(session.Sequence, session);
        _byIdText.Add((session.FleetId, session.IdText), session);
        Index.Add(session);
        PlaceOf(session)?.Tally(session, 1);
    }

    /// <summary>Changes a session and whatever is derived from it: indexes, the location's totals, search.</summary>
    internal void Change(GameSession session, Action<GameSession> change)
    {
        var place = PlaceOf(session);
        var before = session.Status;
        place?.Tally(session, -1);
        change(session);
        place?.Tally(session, 1);
        if (session.Status != before)
        {
            Index.Remove(session, before);
            Index.Add(session);
        }

        world.Search.Changed(session);
        if (before == GameSessionStatus.Activating && session.Status != before)
        {
            world.Processes.Activated(session);
        }
    }

    internal void Activate(GameSession session)
    {
        Change(session, each =>
        {
            each.Status = GameSessionStatus.Active;
            each.ActivationTime = world.Now;
        });
        world.GameServers.Play(session);
        world.Placements.Activated(session);
    }

    internal void TimeOutActivation(GameSession session)
    {
        world.Raise(
            session.FleetId,
            "GAME_SESSION_ACTIVATION_TIMEOUT",
            $"Game session {session.Arn} was not activated within its time-out.");
        End(session, GameSessionStatus.Terminated, reason: null, activationFailed: true);
    }

    internal void Crash(GameSession session)
    {
        world.Raise(session.FleetId, "SERVER_PROCESS_CRASHED", $"The server process of {session.Arn} crashed.");
        var end = world.Options.CrashEndsInError ? GameSessionStatus.Error : GameSessionStatus.Terminated;
        End(session, end, reason: null);
    }

    /// <summary>Its process has ended, for whatever reason.</summary>
    internal void End(
        GameSession session, GameSessionStatus status, string? reason, bool activationFailed = false)
    {
        world.PlayerSessions.Settle(session);
        Change(session, each =>
        {
            each.Status = status;
            each.StatusReason = reason;
            each.TerminationTime = world.Now;
        });
        world.Processes.Release(session);
        world.Instances.ScaleInAfter(session);
        world.ZeroScaling.Ended(session);
        world.Schedule.In(
            TimeSpan.FromDays(world.Options.RetentionDays), new PendingChange.Forgetting(session.Sequence));
        world.Placements.Ended(session, activationFailed);
    }

    /// <summary>With it go its player sessions and the claim on its token.</summary>
    internal void Forget(GameSession session)
    {
        world.PlayerSessions.Forget(session);
        _bySequence.Remove(session.Sequence);
        _byIdText.Remove((session.FleetId, session.IdText));
        Index.Remove(session, session.Status);
    }

    private FleetLocation? PlaceOf(GameSession session) =>
        world.Fleets.Find(session.FleetId)?.Find(session.Location);
}
