using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations;
using SessionBroker.GameLiftSimulator.Protocol.Constraints;
using SessionBroker.GameLiftSimulator.Protocol.Model;
using SessionBroker.GameLiftSimulator.Running;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Protocol;

/// <summary>
/// From a body to an answer: read along the shape, held against the constraints, then performed on the world. What
/// GameLift calls a broken constraint is UNVERIFIED, so the code is an option.
/// </summary>
internal sealed class OperationInvoker(Simulation simulation, string constraintError)
{
    public OperationAnswer Invoke(
        OperationModel model, WireProtocol protocol, ReadOnlySpan<byte> body, out JsonObject? input)
    {
        try
        {
            input = protocol.Read(body, model.Input);
        }
        catch (MalformedInputException malformed)
        {
            input = null;
            return new OperationAnswer.Error(WireErrors.Malformed(malformed.Message));
        }

        return ConstraintChecker.Check(model.Input, input) is { } faults
            ? new OperationAnswer.Error(new ServiceError(constraintError, faults))
            : simulation.Perform(OperationTable.All[model.Name], input);
    }
}
