using System.Collections.Frozen;
using SessionBroker.GameLiftSimulator.Operations;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Protocol;

/// <summary>
/// The errors that AWS's front door and framework answer before an operation runs. None is in GameLift's model; the
/// SDKs raise their general service error with the code. Codes and words are those of AWS's JSON services.
/// </summary>
internal static class WireErrors
{
    public const string Throttling = "ThrottlingException";
    public const string Validation = "ValidationException";

    private const string InternalFailure = "InternalFailure";
    private const int BadRequest = 400;

    private static readonly FrozenDictionary<string, int> Statuses = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["NotAcceptableException"] = 406,
        ["RequestEntityTooLargeException"] = 413,
        ["UnsupportedMediaTypeException"] = 415,
        [InternalFailure] = 500,
        ["ServiceUnavailable"] = 503,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ServiceError RateExceeded { get; } = new(Throttling, "Rate exceeded");

    public static ServiceError TooLarge { get; } = new(
        "RequestEntityTooLargeException", $"Request body is larger than {WireRequest.BodyBytesMax} bytes");

    public static ServiceError Broken { get; } = new(InternalFailure, "The simulator has a bug; its log says which.");

    /// <summary>A name that leads to no operation: one that is not simulated, or none of GameLift's.</summary>
    public static ServiceError NoOperation(string name) => UnknownOperation(NotSimulated.Operations.Contains(name)
        ? $"{name} is an operation of GameLift that is not simulated; docs/simulator.md lists those that are"
        : $"Unknown operation: {name}");

    public static ServiceError UnknownOperation(string message) => new("UnknownOperationException", message);

    public static ServiceError MediaType(string wanted) =>
        new("UnsupportedMediaTypeException", $"Content-Type must be {wanted}");

    public static ServiceError NotAcceptable(string produced) =>
        new("NotAcceptableException", $"Only {produced} is produced");

    public static ServiceError Malformed(string message) => new("SerializationException", message);

    /// <summary>
    /// The status of an error that the model does not have: AWS's JSON services say 400 unless they broke.
    /// </summary>
    public static int StatusOf(string code) => Statuses.GetValueOrDefault(code, BadRequest);
}
