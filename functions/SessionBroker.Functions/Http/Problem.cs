using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Functions.Json;

namespace SessionBroker.Functions.Http;

/// <summary>The body of every error: RFC 9457, with the members that a program needs to act.</summary>
/// <param name="Code">Stable: a row of docs/errors.md.</param>
/// <param name="Retryable">Whether the same request can succeed later.</param>
/// <param name="RequestId">For the operator's logs.</param>
/// <param name="Upstream">The failed call, where another service is the reason.</param>
/// <param name="Errors">Every fault of a request that is not valid.</param>
internal sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    string Code,
    bool Retryable,
    string RequestId,
    Upstream? Upstream,
    ImmutableArray<InputError>? Errors);
