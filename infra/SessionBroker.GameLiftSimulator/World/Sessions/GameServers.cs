using SessionBroker.GameLiftSimulator.World.Scheduling;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>
/// The virtual game servers and their players: what each will do is drawn from the world's seed when its turn comes,
/// by the behaviour of its fleet.
/// </summary>
internal sealed class GameServers(GameLiftState world)
{
    internal void Start(GameSession session)
    {
        var behaviour = Of(session);
        if (!world.Random.Chance(behaviour.ActivationFailureChance))
        {
            world.Schedule.In(
                world.Random.Between(behaviour.ActivationSeconds, behaviour.ActivationSecondsMax),
                new PendingChange.Activation(session.Sequence));
        }
    }

    internal void Play(GameSession session)
    {
        var behaviour = Of(session);
        if (world.Random.Chance(behaviour.CrashChance))
        {
            world.Schedule.In(
                world.Random.Between(0, behaviour.CrashWithinSeconds), new PendingChange.Crash(session.Sequence));
        }

        if (behaviour.SessionSeconds > 0 || behaviour.SessionSecondsMax > 0)
        {
            world.Schedule.In(
                world.Random.Between(behaviour.SessionSeconds, behaviour.SessionSecondsMax),
                new PendingChange.SessionEnd(session.Sequence));
        }
    }

    /// <summary>A seat was reserved: its player may connect.</summary>
    internal void Expect(GameSession session, PlayerSession player)
    {
        var behaviour = Of(session);
        if (world.Random.Chance(behaviour.ConnectChance))
        {
            world.Schedule.In(
                world.Random.Between(behaviour.ConnectSeconds, behaviour.ConnectSecondsMax),
                new PendingChange.Connection(player.Id));
        }
    }

    internal void Welcome(PlayerSession player)
    {
        var behaviour = Of(world.GameSessions.Get(player.GameSession));
        if (behaviour.StaySeconds > 0 || behaviour.StaySecondsMax > 0)
        {
            world.Schedule.In(
                world.Random.Between(behaviour.StaySeconds, behaviour.StaySecondsMax),
                new PendingChange.Leaving(player.Id));
        }
    }

    internal void Farewell(GameSession session)
    {
        if (session is { Status: GameSessionStatus.Active, Slots: 0 } && Of(session).EndsWhenEmpty)
        {
            world.GameSessions.End(session, GameSessionStatus.Terminated, reason: null);
        }
    }

    /// <summary>
    /// OnProcessTerminate: the server shuts down and calls ProcessEnding, unless it ignores the call.
    /// </summary>
    internal void AskToTerminate(GameSession session)
    {
        var behaviour = Of(session);
        if (!world.Random.Chance(behaviour.IgnoresTerminateChance))
        {
            world.Schedule.In(
                TimeSpan.FromSeconds(behaviour.ShutdownSeconds),
                new PendingChange.Shutdown(session.Sequence, "TRIGGERED_ON_PROCESS_TERMINATE"));
        }
    }

    private GameServerBehaviour Of(GameSession session) => world.Fleets.Get(session.FleetId).GameServers;
}
