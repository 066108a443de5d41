namespace Amazon.Lambda.Core;

/// <summary>
/// What a caller of Invoke sent along as its client context; its members are null where it sent none.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html (X-Amz-Client-Context)</remarks>
public interface IClientContext
{
    /// <summary>The device's environment, from the member <c>env</c>.</summary>
    IDictionary<string, string>? Environment { get; }

    IClientApplication? Client { get; }

    /// <summary>Whatever the caller chose to send.</summary>
    IDictionary<string, string>? Custom { get; }
}
