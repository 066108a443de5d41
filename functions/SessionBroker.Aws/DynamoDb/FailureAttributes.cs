using Amazon.DynamoDBv2.Model;

using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>A remembered refusal as attributes of the item that it is of.</summary>
internal static class FailureAttributes
{
    private const string Kind = "failureKind";
    private const string Message = "failureMessage";
    private const string Operation = "failureOperation";
    private const string Error = "failureError";

    public static void Add(Dictionary<string, AttributeValue> item, Failure failure)
    {
        item[Kind] = new(failure.Kind.ToString());
        item[Message] = new(failure.Message);
        if (failure.Upstream is not { } upstream) return;
        item[Operation] = new(upstream.Operation);
        item[Error] = new(upstream.Error);
    }

    public static Failure Read(Dictionary<string, AttributeValue> item) => new(
        Enum.Parse<ErrorKind>(item[Kind].S),
        item[Message].S,
        item.TryGetValue(Operation, out var operation) ? new Upstream(operation.S, item[Error].S) : null);
}
