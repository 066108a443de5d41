using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Scheduling;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>
/// The virtual game servers and their players: what each will do is drawn from the world's seed when its turn comes,
/// by the behaviour of its fleet.
/// </summary>
internal sealed class GameServers(StateContext context, Fleets fleets)
{
    internal void Start(GameSession session)
    {
        var behaviour = Of(session);
        if (!context.Random.Chance(behaviour.ActivationFailureChance))
        {
            context.Schedule.In(
                context.Random.Between(behaviour.ActivationSeconds, behaviour.ActivationSecondsMax),
                new PendingChange.Activation(session.Sequence));
        }
    }

    internal void Play(GameSession session)
    {
        var behaviour = Of(session);
        if (context.Random.Chance(behaviour.CrashChance))
        {
            context.Schedule.In(
                context.Random.Between(0, behaviour.CrashWithinSeconds), new PendingChange.Crash(session.Sequence));
        }

        if (behaviour.SessionSeconds > 0 || behaviour.SessionSecondsMax > 0)
        {
            context.Schedule.In(
                context.Random.Between(behaviour.SessionSeconds, behaviour.SessionSecondsMax),
                new PendingChange.SessionEnd(session.Sequence));
        }
    }

    /// <summary>A seat was reserved: its player may connect.</summary>
    internal void Expect(GameSession session, PlayerSession player)
    {
        var behaviour = Of(session);
        if (context.Random.Chance(behaviour.ConnectChance))
        {
            context.Schedule.In(
                context.Random.Between(behaviour.ConnectSeconds, behaviour.ConnectSecondsMax),
                new PendingChange.Connection(player.Id));
        }
    }

    /// <summary>A player has connected: it may leave again before the game session ends.</summary>
    internal void Welcome(GameSession session, PlayerSession player)
    {
        var behaviour = Of(session);
        if (behaviour.StaySeconds > 0 || behaviour.StaySecondsMax > 0)
        {
            context.Schedule.In(
                context.Random.Between(behaviour.StaySeconds, behaviour.StaySecondsMax),
                new PendingChange.Leaving(player.Id));
        }
    }

    /// <summary>Whether a server ends its game session now that a player has left.</summary>
    internal bool EndsWithLastPlayer(GameSession session) =>
        session is { Status: GameSessionStatus.Active, Slots: 0 } && Of(session).EndsWhenEmpty;

    /// <summary>
    /// OnProcessTerminate: the server shuts down and calls ProcessEnding, unless it ignores the call.
    /// </summary>
    internal void AskToTerminate(GameSession session)
    {
        var behaviour = Of(session);
        if (!context.Random.Chance(behaviour.IgnoresTerminateChance))
        {
            context.Schedule.In(
                TimeSpan.FromSeconds(behaviour.ShutdownSeconds),
                new PendingChange.Shutdown(session.Sequence, "TRIGGERED_ON_PROCESS_TERMINATE"));
        }
    }

    private GameServerBehaviour Of(GameSession session) => fleets.Get(session.FleetId).GameServers;
}
