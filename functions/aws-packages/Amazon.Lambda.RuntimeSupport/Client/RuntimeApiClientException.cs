namespace Amazon.Lambda.RuntimeSupport;

/// <summary>
/// The Runtime API ended this execution environment, or could not be reached for longer than a pause explains.
/// </summary>
public sealed class RuntimeApiClientException : Exception
{
    internal RuntimeApiClientException(
        string message,
        int statusCode,
        string response,
        Exception? innerException = null)
        : base(message, innerException)
    {
        StatusCode = statusCode;
        Response = response;
    }

    /// <summary>The last answer's HTTP status; 0 where there was none.</summary>
    public int StatusCode { get; private set; }

    /// <summary>The last answer's body; empty where there was none.</summary>
    public string Response { get; private set; }
}
