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

    /// <summary>How long to wait before the next attempt, if it differs from the table's default.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The reservation that caused the error, if it is not in the request's path.</summary>
    public ReservationId? Reservation { get; init; }

    /// <summary>Whether an earlier request with the same Idempotency-Key was answered with this error before.</summary>
    public bool Replayed { get; init; }

    public static BrokerError GameSessionNotFound(string? detail = null) =>
        new(ErrorKind.GameSessionNotFound, "No game session has this id.", detail);

    public static BrokerError Invalid(params ImmutableArray<ValidationError> errors) =>
        new(ErrorKind.ValidationFailed, "The request is not valid.") { ValidationErrors = errors };
}

/// <param name="Operation">The operation, as the service names it: <c>CreatePlayerSession</c>.</param>
/// <param name="Error">The service's error name, or what happened to the connection.</param>
public sealed record Upstream(string Operation, string Error);

/// <summary>A value of a request that breaks a rule which the request's reader cannot check.</summary>
/// <param name="Member">The member of the domain's request record that has the value.</param>
/// <param name="Detail">What is wrong and what would be right, for the caller.</param>
/// <param name="Key">The value's key, where the member is a dictionary.</param>
public sealed record ValidationError(string Member, string Detail, string? Key = null);
