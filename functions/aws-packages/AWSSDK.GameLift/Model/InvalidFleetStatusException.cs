using System.Net;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>The fleet is in no state for this request, most often not ACTIVE.</summary>
public partial class InvalidFleetStatusException : AmazonGameLiftException
{
    public InvalidFleetStatusException()
    {
    }

    public InvalidFleetStatusException(string message)
        : base(message)
    {
    }

    public InvalidFleetStatusException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidFleetStatusException(Exception innerException)
        : base(innerException)
    {
    }

    public InvalidFleetStatusException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidFleetStatusException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
