using System.Collections.Immutable;
using System.Text.Json;
using SessionBroker.Domain.Errors;
using SessionBroker.Functions.Json;

namespace SessionBroker.Functions.Http;

/// <summary>
/// The reason why a request is refused, before it becomes a problem document: an error of the domain, or an error of
/// the HTTP request itself, which the domain never sees.
/// </summary>
internal sealed record Refusal(ErrorRow Row, string Message)
{
    /// <summary>The validation errors of the request, or the first of them.</summary>
    public ImmutableArray<InputError> Errors { get; init; } = [];

    /// <summary>The number of validation errors, including those that are not listed.</summary>
    public int ErrorCount { get; init; }

    /// <summary>The domain's error; null where the domain was not called.</summary>
    public BrokerError? Error { get; init; }

    public bool IsRetryable => Error is { } error && (error.Kind.IsTransient() || error.RetryAfter is not null);

    /// <param name="hasBody">Whether the endpoint reads its members from a body, not from query parameters.</param>
    public static Refusal From(BrokerError error, bool hasBody) => error.ValidationErrors.IsEmpty
        ? new Refusal(error.Kind.Row(), error.Message) { Error = error }
        : Invalid([.. error.ValidationErrors.Select(each => At(each, hasBody))], error.ValidationErrors.Length);

    public static Refusal Invalid(ImmutableArray<InputError> listed, int count) => new(
        ErrorKind.ValidationFailed.Row(), listed.Length == count
            ? "The request is not valid; errors lists every error."
            : $"The request is not valid; errors lists {listed.Length} of {count} errors.")
    { Errors = listed, ErrorCount = count };

    // The API's names are those of the domain's members, in camel case.
    private static InputError At(ValidationError error, bool hasBody)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(error.Member);
        if (!hasBody) return InputError.InParameter(name, error.Detail);
        string[] path = error.Key is { } key ? [name, key] : [name];
        return InputError.InDocument(JsonPointer.To(path), error.Detail);
    }
}

/// <summary>
/// Errors of an HTTP request before the domain is called; their rows are in <see cref="ErrorTable"/>.
/// </summary>
internal enum RequestErrorKind
{
    /// <summary>The request carries no verified player.</summary>
    Unauthenticated,

    /// <summary>The function was called with a method that its route does not have.</summary>
    MethodNotAllowed,

    /// <summary>The body is larger than the operation takes.</summary>
    BodyTooLarge,

    /// <summary>The body is not declared as JSON.</summary>
    UnsupportedMediaType,
}
