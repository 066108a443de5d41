using System.Net;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>A tag is malformed, or there are too many. No operation of this subset gives it.</summary>
public partial class TaggingFailedException : AmazonGameLiftException
{
    public TaggingFailedException()
    {
    }

    public TaggingFailedException(string message)
        : base(message)
    {
    }

    public TaggingFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TaggingFailedException(Exception innerException)
        : base(innerException)
    {
    }

    public TaggingFailedException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public TaggingFailedException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
