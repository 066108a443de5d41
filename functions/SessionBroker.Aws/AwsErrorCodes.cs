using System.Collections.Frozen;

namespace SessionBroker.Aws;

/// <summary>The broker's own credentials and permissions, as every AWS service refuses them.</summary>
internal static class AwsErrorCodes
{
    // AWS "Common errors", and the names that services give the same with and without "Exception".
    private static readonly FrozenSet<string> Refusals = FrozenSet.Create(
        StringComparer.Ordinal,
        "AccessDenied",
        "AccessDeniedException",
        "NotAuthorized",
        "OptInRequired",
        "UnrecognizedClientException",
        "InvalidClientTokenId",
        "InvalidSignatureException",
        "SignatureDoesNotMatch",
        "IncompleteSignature",
        "IncompleteSignatureException",
        "MissingAuthenticationToken",
        "MissingAuthenticationTokenException",
        "ExpiredToken",
        "ExpiredTokenException",
        "RequestExpired");

    public static bool IsCredentialError(string? errorName) => errorName is not null && Refusals.Contains(errorName);
}
