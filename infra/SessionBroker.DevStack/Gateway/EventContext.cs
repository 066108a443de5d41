using SessionBroker.DevStack.Tokens;

namespace SessionBroker.DevStack.Gateway;

/// <summary>What the gateway itself adds to an event.</summary>
internal sealed record EventContext
{
    /// <summary>AWS's example account, which the simulator's ARNs have too.</summary>
    public const string AccountId = "123456789012";

    public const string ApiId = "devstack";

    public required string RequestId { get; init; }

    public required string TraceId { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The name that the client called, without its port.</summary>
    public required string DomainName { get; init; }

    /// <summary>Null on an open route.</summary>
    public Authorization? Authorization { get; init; }
}
