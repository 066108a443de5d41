using System.Globalization;
using System.Text;
using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>
/// GetGameSessionLogUrl and what its URL leads to. The link carries its own expiry and a signature, so that
/// asking for links leaves nothing behind.
/// </summary>
internal sealed class GameSessionLogs(
    StateContext context, Fleets fleets, GameSessions sessions, PlayerSessions players, PageTokenCodec tokens)
{
    internal Outcome<string> Link(GameSession session)
    {
        if (fleets.Find(session.FleetId)?.Compute is ComputeKind.Anywhere or ComputeKind.Container)
        {
            return Refusals.Invalid("Game session logs are kept for EC2 fleets only.");
        }

        if (!IsKept(session))
        {
            return Refusals.Of(
                context.Options.LogMissingError, $"No logs are available for game session ({session.Arn}).");
        }

        var expires = context.Now.AddMinutes(context.Options.LogUrlMinutes).ToUnixTimeMilliseconds();
        var token = tokens.Encode("log", $"{session.Sequence}.{expires}");
        return $"{context.Options.BaseUrl}/_sim/logs/{token}";
    }

    /// <summary>The log behind a link; null when the link is not one, or is too old.</summary>
    internal string? Read(string token)
    {
        if (tokens.Decode("log", token)?.Split('.') is not [var sequence, var expires]
            || long.Parse(expires, CultureInfo.InvariantCulture) < context.Now.ToUnixTimeMilliseconds())
        {
            return null;
        }

        var session = sessions.Find(long.Parse(sequence, CultureInfo.InvariantCulture));
        return session is null || !IsKept(session) ? null : Write(session);
    }

    private bool IsKept(GameSession session) =>
        session.TerminationTime is { } ended && context.Now < ended.AddDays(context.Options.LogRetentionDays);

    private string Write(GameSession session)
    {
        List<(DateTimeOffset Time, string Text)> lines =
        [
            (session.CreationTime, $"process ready on {session.ComputeName} port {session.Port}"),
            (session.CreationTime, $"start game session {session.Arn}"),
        ];
        if (session.ActivationTime is { } activated)
        {
            lines.Add((activated, "game session activated"));
        }

        foreach (var player in players.Of(session).Where(player => player.AcceptanceTime is not null))
        {
            lines.Add((player.AcceptanceTime!.Value, $"accepted {player.Id}"));
            lines.Add((player.TerminationTime ?? session.TerminationTime!.Value, $"removed {player.Id}"));
        }

        lines.Add((session.TerminationTime!.Value, $"process ending {session.StatusReason ?? "without a reason"}"));
        return lines.OrderBy(line => line.Time).Aggregate(
            new StringBuilder(),
            (text, line) => text.AppendLine($"{Time.Iso(line.Time)} {line.Text}"),
            text => text.ToString());
    }
}
