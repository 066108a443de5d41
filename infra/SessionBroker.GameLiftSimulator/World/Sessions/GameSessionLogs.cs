using System.Globalization;
using System.Text;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>
/// GetGameSessionLogUrl and what its URL leads to. The link carries its own expiry and a signature, so that
/// asking for links leaves nothing behind.
/// </summary>
internal sealed class GameSessionLogs(GameLiftState world)
{
    internal Outcome<string> Link(GameSession session)
    {
        if (world.Fleets.Find(session.FleetId)?.Compute is ComputeKind.Anywhere or ComputeKind.Container)
        {
            return Refusals.Invalid("Game session logs are kept for EC2 fleets only.");
        }

        if (!IsKept(session))
        {
            return Refusals.Of(
                world.Options.LogMissingError, $"No logs are available for game session ({session.Arn}).");
        }

        var expires = world.Now.AddMinutes(world.Options.LogUrlMinutes).ToUnixTimeMilliseconds();
        var token = world.PageTokens.Encode("log", $"{session.Sequence}.{expires}");
        return $"{world.Options.BaseUrl}/_sim/logs/{token}";
    }

    /// <summary>The log behind a link; null when the link is not one, or is too old.</summary>
    internal string? Read(string token)
    {
        if (world.PageTokens.Decode("log", token)?.Split('.') is not [var sequence, var expires]
            || long.Parse(expires, CultureInfo.InvariantCulture) < world.Now.ToUnixTimeMilliseconds())
        {
            return null;
        }

        var session = world.GameSessions.Find(long.Parse(sequence, CultureInfo.InvariantCulture));
        return session is null || !IsKept(session) ? null : Write(session);
    }

    private bool IsKept(GameSession session) =>
        session.TerminationTime is { } ended && world.Now < ended.AddDays(world.Options.LogRetentionDays);

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

        foreach (var player in world.PlayerSessions.Of(session).Where(player => player.AcceptanceTime is not null))
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
