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

    /// <summary>
    /// The faults of the request, or the first of them, for <see cref="ErrorKind.ValidationFailed"/>.
    /// </summary>
    public ImmutableArray<ValidationError> ValidationErrors { get; init; } = [];

    /// <summary>How many faults the request has; more than are listed where there are too many to list.</summary>
    public int ValidationErrorCount { get; init; }

    /// <summary>How long to wait before the next try, where this error knows better than the table's default.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The reservation that the refusal is about, where the request did not name it.</summary>
    public ReservationId? Reservation { get; init; }

    /// <summary>Whether an earlier request with the same Idempotency-Key was answered with this error before.</summary>
    public bool Replayed { get; init; }

    public static BrokerError Invalid(ValidationError fault) => Invalid([fault], 1);

    /// <param name="listed">The faults that the answer lists.</param>
    /// <param name="count">How many there are in all.</param>
    public static BrokerError Invalid(ImmutableArray<ValidationError> listed, int count) => new(
        ErrorKind.ValidationFailed, listed.Length == count
            ? "The request is not valid; errors lists every fault."
            : $"The request is not valid; errors lists {listed.Length} of {count} errors.")
    { ValidationErrors = listed, ValidationErrorCount = count };
}
