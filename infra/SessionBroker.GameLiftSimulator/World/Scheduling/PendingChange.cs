using System.Text.Json.Serialization;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World.Scheduling;

/// <summary>
/// Something that will happen. Subjects are named by sequence numbers, which are never used twice, so that a change
/// that comes too late finds nothing rather than another subject of the same name.
/// </summary>
[JsonDerivedType(typeof(Activation), "activation")]
[JsonDerivedType(typeof(ActivationTimeout), "activation-timeout")]
[JsonDerivedType(typeof(Crash), "crash")]
[JsonDerivedType(typeof(SessionEnd), "session-end")]
[JsonDerivedType(typeof(Shutdown), "shutdown")]
[JsonDerivedType(typeof(Forgetting), "forgetting")]
[JsonDerivedType(typeof(Connection), "connection")]
[JsonDerivedType(typeof(ReservationTimeout), "reservation-timeout")]
[JsonDerivedType(typeof(Leaving), "leaving")]
[JsonDerivedType(typeof(Replacement), "replacement")]
[JsonDerivedType(typeof(Launch), "launch")]
[JsonDerivedType(typeof(Reclaim), "reclaim")]
[JsonDerivedType(typeof(Inactivity), "inactivity")]
[JsonDerivedType(typeof(FleetStep), "fleet-step")]
[JsonDerivedType(typeof(Dispatch), "dispatch")]
[JsonDerivedType(typeof(Relaxation), "relaxation")]
[JsonDerivedType(typeof(PlacementTimeout), "placement-timeout")]
[JsonDerivedType(typeof(SearchRefresh), "search-refresh")]
[JsonDerivedType(typeof(MatchmakingPass), "matchmaking-pass")]
[JsonDerivedType(typeof(LaterPass), "later-pass")]
[JsonDerivedType(typeof(TicketTimeout), "ticket-timeout")]
[JsonDerivedType(typeof(AcceptanceTimeout), "acceptance-timeout")]
[JsonDerivedType(typeof(AcceptanceAnswer), "acceptance-answer")]
internal abstract record PendingChange
{
    private PendingChange()
    {
    }

    /// <summary>
    /// Prompt changes are what servers, players and queues do of their own accord; in Immediate mode they happen at
    /// once. The others are time running out, or a later turn of events.
    /// </summary>
    [JsonIgnore]
    internal virtual bool IsPrompt => false;

    /// <summary>Whether a second one like it adds nothing while the first is pending.</summary>
    [JsonIgnore]
    internal virtual bool IsOnce => false;

    /// <summary>Whether the subject is still as it was when the change was planned.</summary>
    internal abstract bool Applies(GameLiftState world);

    internal abstract void Run(GameLiftState world);

    /// <summary>A game server calls ActivateGameSession.</summary>
    internal sealed record Activation(long GameSession) : PendingChange
    {
        internal override bool IsPrompt => true;

        internal override bool Applies(GameLiftState world) => Is(world, GameSession, GameSessionStatus.Activating);

        internal override void Run(GameLiftState world) =>
            world.Lifecycle.Activate(world.GameSessions.Get(GameSession));
    }

    internal sealed record ActivationTimeout(long GameSession) : PendingChange
    {
        internal override bool Applies(GameLiftState world) => Is(world, GameSession, GameSessionStatus.Activating);

        internal override void Run(GameLiftState world) =>
            world.Lifecycle.TimeOutActivation(world.GameSessions.Get(GameSession));
    }

    internal sealed record Crash(long GameSession) : PendingChange
    {
        internal override bool Applies(GameLiftState world) => Is(world, GameSession, GameSessionStatus.Active);

        internal override void Run(GameLiftState world) =>
            world.Lifecycle.Crash(world.GameSessions.Get(GameSession));
    }

    /// <summary>A game server calls ProcessEnding because the game is over.</summary>
    internal sealed record SessionEnd(long GameSession) : PendingChange
    {
        internal override bool Applies(GameLiftState world) => Is(world, GameSession, GameSessionStatus.Active);

        internal override void Run(GameLiftState world) =>
            world.Lifecycle.End(world.GameSessions.Get(GameSession), GameSessionStatus.Terminated, reason: null);
    }

    /// <summary>A process that was requested to stop, or was stopped, has ended.</summary>
    internal sealed record Shutdown(long GameSession, string Reason) : PendingChange
    {
        internal override bool IsPrompt => true;

        internal override bool Applies(GameLiftState world) => Is(world, GameSession, GameSessionStatus.Terminating);

        internal override void Run(GameLiftState world) =>
            world.Lifecycle.End(world.GameSessions.Get(GameSession), GameSessionStatus.Terminated, Reason);
    }

    /// <summary>The retention of an ended game session and its player sessions is over.</summary>
    internal sealed record Forgetting(long GameSession) : PendingChange
    {
        internal override bool Applies(GameLiftState world) => world.GameSessions.Find(GameSession) is not null;

        internal override void Run(GameLiftState world) =>
            world.Lifecycle.Forget(world.GameSessions.Get(GameSession));
    }

    /// <summary>A player connects: the game server calls AcceptPlayerSession.</summary>
    internal sealed record Connection(string PlayerSessionId) : PendingChange
    {
        internal override bool IsPrompt => true;

        internal override bool Applies(GameLiftState world) => Is(world, PlayerSessionId, PlayerSessionStatus.Reserved);

        internal override void Run(GameLiftState world) => world.PlayerSessions.Accept(PlayerSessionId);
    }

    internal sealed record ReservationTimeout(string PlayerSessionId) : PendingChange
    {
        internal override bool Applies(GameLiftState world) => Is(world, PlayerSessionId, PlayerSessionStatus.Reserved);

        internal override void Run(GameLiftState world) => world.PlayerSessions.TimeOut(PlayerSessionId);
    }

    /// <summary>A player leaves: the game server calls RemovePlayerSession.</summary>
    internal sealed record Leaving(string PlayerSessionId) : PendingChange
    {
        internal override bool Applies(GameLiftState world) => Is(world, PlayerSessionId, PlayerSessionStatus.Active);

        internal override void Run(GameLiftState world) => world.Lifecycle.RemovePlayer(PlayerSessionId);
    }

    /// <summary>A process that ended has been replaced on its compute.</summary>
    internal sealed record Replacement(string FleetId, string Location, long Compute, int Port) : PendingChange
    {
        internal override bool IsPrompt => true;

        internal override bool Applies(GameLiftState world) =>
            world.Fleets.FindCompute(FleetId, Location, Compute) is not null;

        internal override void Run(GameLiftState world) => world.Processes.Replace(this);
    }

    /// <summary>An instance that a fleet wants has started.</summary>
    internal sealed record Launch(string FleetId, string Location) : PendingChange
    {
        internal override bool IsPrompt => true;

        internal override bool Applies(GameLiftState world) =>
            world.Fleets.Find(FleetId)?.Find(Location) is { } place && place.Computes.Count < place.Desired;

        internal override void Run(GameLiftState world) => world.Instances.Launch(FleetId, Location);
    }

    /// <summary>A Spot instance is taken away, after its notice.</summary>
    internal sealed record Reclaim(string FleetId, string Location, long Compute) : PendingChange
    {
        internal override bool Applies(GameLiftState world) =>
            world.Fleets.FindCompute(FleetId, Location, Compute) is not null;

        internal override void Run(GameLiftState world) => world.Instances.Reclaim(FleetId, Location, Compute);
    }

    /// <summary>A location that scales to zero has had no game session activity since then.</summary>
    internal sealed record Inactivity(string FleetId, string Location, DateTimeOffset Since) : PendingChange
    {
        internal override bool IsOnce => true;

        internal override bool Applies(GameLiftState world) => world.ZeroScaling.IsIdle(FleetId, Location, Since);

        internal override void Run(GameLiftState world) => world.ZeroScaling.ScaleIn(FleetId, Location);
    }

    /// <summary>A fleet, or one location of it, goes on to its next status.</summary>
    internal sealed record FleetStep(string FleetId, string Location) : PendingChange
    {
        internal override bool IsPrompt => true;

        internal override bool Applies(GameLiftState world) => world.FleetLifecycle.IsOnItsWay(FleetId, Location);

        internal override void Run(GameLiftState world) => world.FleetLifecycle.Advance(FleetId, Location);
    }

    /// <summary>A queue tries to place what waits in it.</summary>
    internal sealed record Dispatch(string Queue) : PendingChange
    {
        internal override bool IsPrompt => true;

        internal override bool IsOnce => true;

        internal override bool Applies(GameLiftState world) => world.Waiting.Any(Queue);

        internal override void Run(GameLiftState world) => world.Dispatch.Run(Queue);
    }

    /// <summary>A latency cap has run out: locations that were too far come into reach.</summary>
    internal sealed record Relaxation(string PlacementId, string Queue) : PendingChange
    {
        internal override bool Applies(GameLiftState world) =>
            world.Placements.IsPending(PlacementId) && world.Waiting.Any(Queue);

        internal override void Run(GameLiftState world) => world.Dispatch.Run(Queue);
    }

    internal sealed record PlacementTimeout(string PlacementId) : PendingChange
    {
        internal override bool Applies(GameLiftState world) => world.Placements.IsPending(PlacementId);

        internal override void Run(GameLiftState world) => world.Placements.TimeOut(PlacementId);
    }

    /// <summary>The search index takes over what a game session has become.</summary>
    internal sealed record SearchRefresh(long GameSession) : PendingChange
    {
        internal override bool Applies(GameLiftState world) => true;

        internal override void Run(GameLiftState world) =>
            world.Search.Refresh(GameSession, world.GameSessions.Find(GameSession));
    }

    /// <summary>A matchmaker looks for matches, because a ticket has come.</summary>
    internal sealed record MatchmakingPass(string Configuration) : PendingChange
    {
        internal override bool IsPrompt => true;

        internal override bool IsOnce => true;

        internal override bool Applies(GameLiftState world) => world.FlexMatch.Pools.Any(Configuration);

        internal override void Run(GameLiftState world) => world.FlexMatch.Passes.Run(Configuration);
    }

    /// <summary>
    /// It looks again without a new ticket: an expansion is due, or the pass before could not try everything.
    /// </summary>
    internal sealed record LaterPass(string Configuration, DateTimeOffset At) : PendingChange
    {
        internal override bool IsOnce => true;

        internal override bool Applies(GameLiftState world) =>
            world.FlexMatch.Pools.Any(Configuration) && world.FlexMatch.Pools.PlanOf(Configuration)?.NextPass == At;

        internal override void Run(GameLiftState world) => world.FlexMatch.Passes.Run(Configuration);
    }

    /// <summary>A ticket's time has run out; while it waits for acceptance, that is decided first.</summary>
    internal sealed record TicketTimeout(string TicketId) : PendingChange
    {
        internal override bool Applies(GameLiftState world) =>
            world.FlexMatch.Tickets.Find(TicketId) is { IsLive: true };

        internal override void Run(GameLiftState world) => world.FlexMatch.Requests.TimeOut(TicketId);
    }

    internal sealed record AcceptanceTimeout(long Match) : PendingChange
    {
        internal override bool Applies(GameLiftState world) => world.FlexMatch.Matches.Find(Match) is { IsOpen: true };

        internal override void Run(GameLiftState world) =>
            world.FlexMatch.MatchLifecycle.TimeOutAcceptance(world.FlexMatch.Matches.Find(Match)!);
    }

    /// <summary>A virtual player accepts a match or rejects it.</summary>
    internal sealed record AcceptanceAnswer(long Match, string PlayerId, bool Accepts) : PendingChange
    {
        internal override bool IsPrompt => true;

        internal override bool Applies(GameLiftState world) =>
            world.FlexMatch.Matches.Find(Match) is { IsOpen: true } match && !match.Answers.ContainsKey(PlayerId);

        internal override void Run(GameLiftState world) => world.FlexMatch.MatchLifecycle.Answer(
            world.FlexMatch.Matches.Find(Match)!, [PlayerId], Accepts);
    }

    private static bool Is(GameLiftState world, long gameSession, GameSessionStatus status) =>
        world.GameSessions.Find(gameSession)?.Status == status;

    private static bool Is(GameLiftState world, string playerSessionId, PlayerSessionStatus status) =>
        world.PlayerSessions.Find(playerSessionId)?.Status == status;
}
