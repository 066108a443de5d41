using System.Net;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>A FleetIQ game server group has no free game server. No operation of this subset gives it.</summary>
public partial class OutOfCapacityException : AmazonGameLiftException
{
    public OutOfCapacityException()
    {
    }

    public OutOfCapacityException(string message)
        : base(message)
    {
    }

    public OutOfCapacityException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public OutOfCapacityException(Exception innerException)
        : base(innerException)
    {
    }

    public OutOfCapacityException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public OutOfCapacityException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
