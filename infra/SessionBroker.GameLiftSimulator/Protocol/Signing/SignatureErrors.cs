using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Protocol.Signing;

/// <summary>What AWS's front door answers a request that it cannot authenticate, in its words.</summary>
internal static class SignatureErrors
{
    public static ServiceError Missing { get; } =
        new("MissingAuthenticationTokenException", "Missing Authentication Token");

    public static ServiceError UnknownKey { get; } = new(
        "UnrecognizedClientException", "The security token included in the request is invalid.");

    public static ServiceError Incomplete(string message) => new("IncompleteSignatureException", message);

    public static ServiceError Invalid(string message) => new("InvalidSignatureException", message);

    /// <summary>AWS shows what it signed, which is how people find the header that they forgot.</summary>
    public static ServiceError Mismatch(string canonicalRequest, string stringToSign) => Invalid(
        "The request signature we calculated does not match the signature you provided. "
        + "Check your AWS Secret Access Key and signing method. Consult the service documentation for details.\n\n"
        + $"The Canonical String for this request should have been\n'{canonicalRequest}'\n\n"
        + $"The String-to-Sign should have been\n'{stringToSign}'\n");
}
