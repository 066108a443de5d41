using System.Net;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>The compute is still being validated; ask again within a few minutes.</summary>
public partial class NotReadyException : AmazonGameLiftException
{
    public NotReadyException()
    {
    }

    public NotReadyException(string message)
        : base(message)
    {
    }

    public NotReadyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public NotReadyException(Exception innerException)
        : base(innerException)
    {
    }

    public NotReadyException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public NotReadyException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
