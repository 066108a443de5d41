using System.Net;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>The operation is not offered in this Region.</summary>
public partial class UnsupportedRegionException : AmazonGameLiftException
{
    public UnsupportedRegionException()
    {
    }

    public UnsupportedRegionException(string message)
        : base(message)
    {
    }

    public UnsupportedRegionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public UnsupportedRegionException(Exception innerException)
        : base(innerException)
    {
    }

    public UnsupportedRegionException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public UnsupportedRegionException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
