using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations;

/// <summary>What an operation comes to: an output of the model's shape, or one of the service's errors.</summary>
internal abstract record OperationAnswer
{
    private OperationAnswer()
    {
    }

    public static implicit operator OperationAnswer(JsonObject body) => new Output(body);

    public static implicit operator OperationAnswer(ServiceError cause) => new Error(cause);

    /// <summary>
    /// Timestamps in the body are numbers: seconds since the epoch, with milliseconds as the fraction.
    /// </summary>
    internal sealed record Output(JsonObject Body) : OperationAnswer;

    internal sealed record Error(ServiceError Cause) : OperationAnswer;
}
