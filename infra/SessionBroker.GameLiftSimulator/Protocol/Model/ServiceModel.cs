using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace SessionBroker.GameLiftSimulator.Protocol.Model;

/// <summary>
/// GameLift's API as data: contract.json, read once at start into shapes that validate and encode without looking
/// anything up by text again.
/// </summary>
internal sealed class ServiceModel
{
    private const string Resource = "contract.json";

    private ServiceModel(
        FrozenDictionary<string, OperationModel> operations, FrozenDictionary<string, int> errors, RequestRate account)
    {
        Operations = operations;
        ErrorStatuses = errors;
        AccountRate = account;
    }

    /// <summary>
    /// Read once for all simulators of a process: it never changes, and its patterns take long to compile.
    /// </summary>
    public static ServiceModel Current { get; } = Load();

    public FrozenDictionary<string, OperationModel> Operations { get; }

    /// <summary>The modelled errors and the HTTP status that GameLift's reference documents for each.</summary>
    public FrozenDictionary<string, int> ErrorStatuses { get; }

    public RequestRate AccountRate { get; }

    private static ServiceModel Load()
    {
        using var stream = typeof(ServiceModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        return Read(JsonNode.Parse(stream)!.AsObject());
    }

    private static ServiceModel Read(JsonObject contract)
    {
        var shapes = new ShapeReader(contract["shapes"]!.AsObject());
        var operations = contract["operations"]!.AsObject()
            .Select(pair => ReadOperation(shapes, pair.Key, pair.Value!.AsObject()))
            .ToFrozenDictionary(operation => operation.Name, StringComparer.Ordinal);
        var errors = contract["errors"]!.AsObject()
            .ToFrozenDictionary(
                pair => pair.Key, pair => (int)pair.Value!["documentedHttpStatus"]!, StringComparer.Ordinal);
        var account = contract["documentedLimits"]!["accountThrottle"]!;
        return new ServiceModel(operations, errors, new RequestRate((int)account["burst"]!, (int)account["rate"]!));
    }

    private static OperationModel ReadOperation(ShapeReader shapes, string name, JsonObject operation)
    {
        var rate = operation["defaultRate"] is JsonObject bucket
            ? new RequestRate((int)bucket["burst"]!, (int)bucket["perSecond"]!)
            : null;
        return new OperationModel(
            name,
            (string)operation["scope"]!,
            shapes.ReadStructure((string)operation["inputShape"]!, operation["input"]!.AsArray()),
            shapes.ReadStructure((string?)operation["outputShape"] ?? $"{name}Output", operation["output"]!.AsArray()),
            rate);
    }
}
