using System.Net;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>The game session has too few open slots for the players asked for.</summary>
public partial class GameSessionFullException : AmazonGameLiftException
{
    public GameSessionFullException()
    {
    }

    public GameSessionFullException(string message)
        : base(message)
    {
    }

    public GameSessionFullException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public GameSessionFullException(Exception innerException)
        : base(innerException)
    {
    }

    public GameSessionFullException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public GameSessionFullException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
