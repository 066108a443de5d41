namespace SessionBroker.Aws;

/// <summary>The error codes with which any AWS service refuses the broker's own credentials or permissions.</summary>
internal static class AwsErrorCodes
{
    // AWS "Common errors"; some services use the same name with the suffix "Exception".
    private static readonly HashSet<string> Refusals = new(StringComparer.Ordinal)
    {
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
        "RequestExpired",
    };

    public static bool IsCredentialError(string? errorName) => errorName is not null && Refusals.Contains(errorName);
}
