using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Functions.Http;

/// <summary>One invocation of a function: its id and its deadline.</summary>
/// <param name="RequestId">Lambda's request id, which is in every problem document, log line and lease.</param>
/// <param name="Deadline">When its work is cancelled, a margin before Lambda's time-out.</param>
internal sealed record Invocation(string RequestId, DateTimeOffset Deadline, IIds Ids)
{
    /// <summary>A lease on a reservation for as long as this invocation can work on it.</summary>
    public Lease ToLease() => new(RequestId, (Deadline + Lease.Margin).ToWholeMilliseconds());
}
