using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Functions.Http;

/// <summary>One invocation of a function: its id, and until when it may work.</summary>
/// <param name="RequestId">Lambda's request id; every answer, log line and lease carries it.</param>
/// <param name="Deadline">When its work is cut off, a margin before Lambda would end it.</param>
internal sealed record Invocation(string RequestId, DateTimeOffset Deadline, IIds Ids)
{
    /// <summary>A lease on a reservation for as long as this invocation can work on it.</summary>
    public Lease ToLease() => new(RequestId, (Deadline + Lease.Margin).ToWholeMilliseconds());
}
