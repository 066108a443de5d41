using System.Net;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>The caller is not allowed to do this.</summary>
public partial class UnauthorizedException : AmazonGameLiftException
{
    public UnauthorizedException()
    {
    }

    public UnauthorizedException(string message)
        : base(message)
    {
    }

    public UnauthorizedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public UnauthorizedException(Exception innerException)
        : base(innerException)
    {
    }

    public UnauthorizedException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public UnauthorizedException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
