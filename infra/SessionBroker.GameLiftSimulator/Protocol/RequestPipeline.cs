using SessionBroker.GameLiftSimulator.Control.Faults;
using SessionBroker.GameLiftSimulator.Operations;
using SessionBroker.GameLiftSimulator.Protocol.Model;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Protocol;

/// <summary>
/// A request from its headers to its answer: find the operation, admit the caller, draw the faults, invoke, encode. It
/// is synchronous and has no socket: the caller implements delays and broken connections.
/// </summary>
internal sealed class RequestPipeline(
    ServiceModel model, Admission admission, FaultPlan faults, OperationInvoker invoker, CallLedger ledger)
{
    private const string NoOperation = "-";

    public Exchange Handle(WireRequest request)
    {
        var route = RequestRoute.Find(request);
        var exchange = new Exchange(ledger.NextRequestId(), route.Protocol, route.OperationName ?? NoOperation);
        if (route.Refusal is { } unroutable)
            return Refuse(exchange, unroutable);
        if (Find(exchange.Operation) is not { } operation)
            return Refuse(exchange, WireErrors.NoOperation(exchange.Operation));
        if (request.BodyTooLarge)
            return Refuse(exchange, WireErrors.TooLarge);
        return admission.Check(request, operation.Name) is { } refused
            ? Refuse(exchange, refused)
            : Serve(exchange, operation, request.Body.Span);
    }

    /// <summary>
    /// What a request is answered whose handling broke: the simulator's own bug, which the service has a name for.
    /// </summary>
    public Exchange Fail(WireRequest request)
    {
        var route = RequestRoute.Find(request);
        var exchange = new Exchange(ledger.NextRequestId(), route.Protocol, route.OperationName ?? NoOperation);
        return Refuse(exchange, WireErrors.Broken);
    }

    private OperationModel? Find(string name) =>
        OperationTable.All.ContainsKey(name) ? model.Operations.GetValueOrDefault(name) : null;

    /// <summary>Unknown names are counted together; otherwise requests could fill the memory with names.</summary>
    private bool IsGameLifts(string operation) =>
        model.Operations.ContainsKey(operation) || NotSimulated.Operations.Contains(operation);

    private Exchange Serve(Exchange exchange, OperationModel operation, ReadOnlySpan<byte> body)
    {
        var fault = faults.Decide(operation.Name);
        exchange = exchange with { Latency = fault.Latency };
        if (fault.DropRequest)
            return Drop(exchange);
        if (fault.Error is { } injected)
            return Refuse(exchange, injected);
        var answer = invoker.Invoke(operation, exchange.Protocol, body, out var input);
        exchange = exchange with { Input = input };
        return fault.DropAnswer ? Drop(exchange) : Finish(exchange, operation, answer);
    }

    private Exchange Finish(Exchange exchange, OperationModel operation, OperationAnswer answer)
    {
        if (answer is OperationAnswer.Error { Cause: var cause })
            return Refuse(exchange, cause);
        var output = ((OperationAnswer.Output)answer).Body;
        ledger.Count(exchange.Operation, CallLedger.Answered);
        return exchange with
        {
            Output = output,
            Answer = new WireAnswer(200, exchange.Protocol.Write(output, operation.Output), Error: null),
        };
    }

    private Exchange Refuse(Exchange exchange, ServiceError error)
    {
        ledger.Count(IsGameLifts(exchange.Operation) ? exchange.Operation : NoOperation, error.Code);
        var status = model.ErrorStatuses.TryGetValue(error.Code, out var modelled)
            ? modelled
            : WireErrors.StatusOf(error.Code);
        return exchange with { Answer = new WireAnswer(status, exchange.Protocol.WriteError(error), error) };
    }

    private Exchange Drop(Exchange exchange)
    {
        ledger.Count(exchange.Operation, CallLedger.Dropped);
        return exchange;
    }
}
