using System.Net;
using Amazon.Runtime;

namespace Amazon.GameLift;

/// <summary>
/// Any error that GameLift answers with. One without a type of its own is told by
/// <see cref="AmazonServiceException.ErrorCode"/>.
/// </summary>
public partial class AmazonGameLiftException : AmazonServiceException
{
    public AmazonGameLiftException()
    {
    }

    public AmazonGameLiftException(string message)
        : base(message)
    {
    }

    public AmazonGameLiftException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public AmazonGameLiftException(Exception innerException)
        : base(innerException)
    {
    }

    public AmazonGameLiftException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public AmazonGameLiftException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
