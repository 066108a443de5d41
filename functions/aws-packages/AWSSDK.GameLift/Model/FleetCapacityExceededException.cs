using System.Net;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>The fleet has no free server process for a new game session. One may be free later.</summary>
public partial class FleetCapacityExceededException : AmazonGameLiftException
{
    public FleetCapacityExceededException()
    {
    }

    public FleetCapacityExceededException(string message)
        : base(message)
    {
    }

    public FleetCapacityExceededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public FleetCapacityExceededException(Exception innerException)
        : base(innerException)
    {
    }

    public FleetCapacityExceededException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public FleetCapacityExceededException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
