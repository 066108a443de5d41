namespace SessionBroker.Domain.Errors;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Pointer">Where in the body, as a JSON pointer (RFC 6901); absent for a fault outside the body.</param>
/// <param name="Parameter">The query parameter or header at fault; absent for a fault in the body.</param>
/// <param name="Detail">What is wrong and what would be right, for the caller.</param>
public sealed record ValidationError(string? Pointer, string? Parameter, string Detail)
{
    public static ValidationError InBody(string pointer, string detail) => new(pointer, null, detail);

    public static ValidationError InParameter(string parameter, string detail) => new(null, parameter, detail);
}
