namespace SessionBroker.GameLiftSimulator.Protocol.Signing;

/// <summary>The parts of a Signature Version 4 Authorization header.</summary>
internal sealed record SignatureHeader(
    CredentialScope Scope, IReadOnlyList<string> SignedHeaders, string Signature, string Date)
{
    public const string Algorithm = "AWS4-HMAC-SHA256";
}
