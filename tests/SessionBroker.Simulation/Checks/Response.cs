using System.Text.Json.Nodes;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;
using SessionBroker.Simulation.GameLift;
using SessionBroker.Simulation.Timelines;
using SessionBroker.Simulation.Wire;
using SessionBroker.TestKit.Http;

namespace SessionBroker.Simulation.Checks;

/// <summary>An answer, with what is needed to tell whether it was true.</summary>
/// <param name="key">What was asked with its key before; null for a read.</param>
internal sealed class Response(World world, PendingRequest pending, ApiAnswer answer, KeyHistory? key)
{
    // The broker keeps half a second of an invocation's time to write the answer in.
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(0.7);

    public World World => world;

    public ClientRequest Request => pending.Request;

    public PendingRequest Pending => pending;

    public KeyHistory? Key => key;

    public PlayerId Player => Request.Player;

    public int Status => answer.Status;

    public JsonObject Body => answer.Body;

    /// <summary>What the table knows it by: a problem's code, or the status.</summary>
    public string Name => answer.Code ?? $"{answer.Status}";

    public bool IsReplayed { get; init; } = answer.Header("idempotency-replayed") is not null;

    /// <summary>
    /// When it must have been true: a replayed answer is the first request's, whose client may have heard nothing.
    /// </summary>
    public Window Window => new(
        IsReplayed && key is not null ? key.Requests[0].BeganAt : pending.BeganAt, pending.AnsweredAt!.Value);

    /// <summary>The same, where GameLift's reads may have shown what was true moments before.</summary>
    public Window SeenWindow => Window with { From = Window.From - Calls.Max(calls => calls.StaleBy) };

    /// <summary>The calls that may have led to it.</summary>
    public IEnumerable<CallLog> Calls =>
        IsReplayed && key is not null ? key.Requests.Select(request => request.Calls) : [pending.Calls];

    public bool RanOutOfTime => pending.AnsweredAt >= pending.Deadline - AnswerTime;

    /// <summary>Whether its client may do to this game session what its creator may.</summary>
    public bool MayManage(GameSessionState session) => Request.IsAdmin || session.CreatorId == Player.Value;

    public bool IsRetryable => (bool?)Body["retryable"] == true;

    public string? Header(string name) => answer.Header(name);

    /// <summary>The ARN of the game session that the URL names.</summary>
    public string AskedSession => GameSessionId.FromUrl(Path("gameSessionId")!)!.Value.Arn;

    public string? Path(string name) => Request.Event.Path.GetValueOrDefault(name);

    /// <summary>Whether a call to this service ended so.</summary>
    public bool Had(string service, params ReadOnlySpan<DeliveryKind> kinds)
    {
        foreach (var calls in Calls)
        {
            foreach (var failed in calls.Failed)
            {
                if (failed.Service == service && kinds.Contains(failed.Kind)) return true;
            }
        }

        return false;
    }

    public override string ToString() => $"{Request}: {Status} {Body.ToJsonString()}";
}
