using System.Net;
using Amazon.Runtime;

namespace Amazon.GameLift.Model;

/// <summary>The alias is retired; the message is its owner's own text for players.</summary>
public partial class TerminalRoutingStrategyException : AmazonGameLiftException
{
    public TerminalRoutingStrategyException()
    {
    }

    public TerminalRoutingStrategyException(string message)
        : base(message)
    {
    }

    public TerminalRoutingStrategyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TerminalRoutingStrategyException(Exception innerException)
        : base(innerException)
    {
    }

    public TerminalRoutingStrategyException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId,
        HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public TerminalRoutingStrategyException(
        string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
