namespace Amazon.Lambda.Core;

/// <summary>
/// The Amazon Cognito identity that the caller was authorized with; its members are null without one.
/// </summary>
public interface ICognitoIdentity
{
    string? IdentityId { get; }

    string? IdentityPoolId { get; }
}
