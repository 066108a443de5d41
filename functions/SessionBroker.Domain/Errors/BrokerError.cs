using System.Collections.Immutable;

namespace SessionBroker.Domain.Errors;

/// <summary>
/// A refusal or failure as a value: the caller reads <see cref="Message"/>, the log also reads <see cref="Detail"/>.
/// </summary>
/// <param name="Kind">Which row of the error table answers it.</param>
/// <param name="Message">For the caller: what happened and what to do about it.</param>
/// <param name="Detail">For the log only: it may name fleets, tables and upstream messages.</param>
public sealed record BrokerError(ErrorKind Kind, string Message, string? Detail = null)
{
    /// <summary>The failed call to GameLift or DynamoDB, where there was one.</summary>
    public Upstream? Upstream { get; init; }

    /// <summary>Every fault of the request, for <see cref="ErrorKind.ValidationFailed"/>.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];

    /// <summary>How long to wait before the next try, where this error knows better than the table's default.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// The URL path of the resource that the refusal is about, where it is not the one that was asked for.
    /// </summary>
    public string? Instance { get; init; }

    /// <summary>Whether an earlier request with the same Idempotency-Key was answered with this error before.</summary>
    public bool Replayed { get; init; }

    public static BrokerError Invalid(params ImmutableArray<Fault> faults) =>
        new(ErrorKind.ValidationFailed, "The request is not valid; errors lists every fault.") { Faults = faults };
}
