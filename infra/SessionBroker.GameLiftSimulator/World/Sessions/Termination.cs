using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Scheduling;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>TerminateGameSession: by asking the game server, or by stopping its process.</summary>
internal sealed class Termination(
    StateContext context, Fleets fleets, GameSessions sessions, GameServers servers)
{
    internal ServiceError? Refuse(GameSession session, bool force)
    {
        if (session.Status == GameSessionStatus.Error)
        {
            return Refusals.GameSessionStatus(session.Arn, "ERROR");
        }

        // FORCE_TERMINATE also ends a session whose server does not react to the graceful way.
        if (session.Status == GameSessionStatus.Terminated
            || (session.Status == GameSessionStatus.Terminating && !force))
        {
            return Refusals.Of(
                context.Options.TerminateEndedError,
                $"Game session ({session.Arn}) has a status of {session.Status.Wire()}");
        }

        return force && fleets.Find(session.FleetId) is { Compute: ComputeKind.Anywhere, Agent: false }
            ? Refusals.Invalid("FORCE_TERMINATE needs the Amazon GameLift Agent on an Anywhere fleet.")
            : null;
    }

    internal void Begin(GameSession session, bool force)
    {
        sessions.Change(session, each => each.Status = GameSessionStatus.Terminating);
        if (force)
        {
            context.Schedule.In(TimeSpan.Zero, new PendingChange.Shutdown(session.Sequence, "FORCE_TERMINATED"));
        }
        else
        {
            servers.AskToTerminate(session);
        }
    }
}
