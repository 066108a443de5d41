namespace SessionBroker.Domain.Errors;

/// <summary>A value of a request that breaks a rule which the request's reader cannot check.</summary>
/// <param name="Member">The member of the domain's request record that has the value.</param>
/// <param name="Detail">What is wrong and what would be right, for the caller.</param>
/// <param name="Key">The value's key, where the member is a dictionary.</param>
public sealed record ValidationError(string Member, string Detail, string? Key = null);
