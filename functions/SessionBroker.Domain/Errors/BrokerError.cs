using System.Collections.Immutable;
using SessionBroker.Domain.Reservations;

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

    /// <summary>What is wrong with the request, for <see cref="ErrorKind.ValidationFailed"/>.</summary>
    public ImmutableArray<ValidationError> ValidationErrors { get; init; } = [];

    /// <summary>How long to wait before the next try, where this error knows better than the table's default.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The reservation that the refusal is about, where the request did not name it.</summary>
    public ReservationId? Reservation { get; init; }

    /// <summary>Whether an earlier request with the same Idempotency-Key was answered with this error before.</summary>
    public bool Replayed { get; init; }

    public static BrokerError Invalid(params ImmutableArray<ValidationError> errors) =>
        new(ErrorKind.ValidationFailed, "The request is not valid.") { ValidationErrors = errors };
}
