namespace SessionBroker.DevStack.Tokens;

/// <summary>What the authorizer makes of a request's token.</summary>
internal abstract record TokenVerdict
{
    private TokenVerdict()
    {
    }

    internal sealed record Accepted(Authorization Authorization) : TokenVerdict;

    /// <summary>No token was sent: the challenge says only which scheme is wanted.</summary>
    internal sealed record Missing : TokenVerdict;

    /// <summary>A token came, and it does not hold.</summary>
    internal sealed record Invalid(string Reason) : TokenVerdict;

    /// <summary>A good token without any of the scopes that the route asks for.</summary>
    internal sealed record OutOfScope : TokenVerdict;
}
