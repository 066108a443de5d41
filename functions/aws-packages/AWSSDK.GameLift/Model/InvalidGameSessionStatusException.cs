using System.Net;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>The game session is in no state for this request: still ACTIVATING, say, or ended.</summary>
public partial class InvalidGameSessionStatusException : AmazonGameLiftException
{
    public InvalidGameSessionStatusException()
    {
    }

    public InvalidGameSessionStatusException(string message)
        : base(message)
    {
    }

    public InvalidGameSessionStatusException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidGameSessionStatusException(Exception innerException)
        : base(innerException)
    {
    }

    public InvalidGameSessionStatusException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidGameSessionStatusException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
