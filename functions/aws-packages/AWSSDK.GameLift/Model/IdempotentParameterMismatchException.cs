using System.Net;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>The id or token was used before, by a different request.</summary>
public partial class IdempotentParameterMismatchException : AmazonGameLiftException
{
    public IdempotentParameterMismatchException()
    {
    }

    public IdempotentParameterMismatchException(string message)
        : base(message)
    {
    }

    public IdempotentParameterMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public IdempotentParameterMismatchException(Exception innerException)
        : base(innerException)
    {
    }

    public IdempotentParameterMismatchException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public IdempotentParameterMismatchException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
