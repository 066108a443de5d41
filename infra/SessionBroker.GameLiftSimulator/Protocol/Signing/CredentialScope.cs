namespace SessionBroker.GameLiftSimulator.Protocol.Signing;

/// <summary>Whose key signed, and what for: keyid/date/region/service/term.</summary>
internal sealed record CredentialScope(
    string AccessKeyId, string Date, string Region, string Service, string Terminator)
{
    public const string ServiceWanted = "gamelift";
    public const string TerminatorWanted = "aws4_request";

    /// <summary>The scope as in the string to sign: without the key.</summary>
    public string Text => $"{Date}/{Region}/{Service}/{Terminator}";

    public static CredentialScope? Parse(string credential) => credential.Split('/') switch
    {
        [var key, var date, var region, var service, var terminator] => new(key, date, region, service, terminator),
        _ => null,
    };
}
