using System.Net;

namespace SessionBroker.DevStack.RuntimeApi;

/// <summary>An error of the Runtime API itself, in the words of Lambda's runtime interface emulator.</summary>
internal sealed record Refusal(HttpStatusCode Status, string ErrorType, string ErrorMessage)
{
    /// <summary>Lambda's limit of a synchronous invocation's response: 6 MB and 100 bytes for their wrapping.</summary>
    internal const int ResponseBytesMax = 6_291_556;

    internal static Refusal InvalidState { get; } =
        new(HttpStatusCode.Forbidden, "InvalidStateTransition", "State transition is not allowed");

    internal static Refusal UnknownRequest { get; } =
        new(HttpStatusCode.BadRequest, "InvalidRequestID", "Invalid request ID");

    internal static Refusal TooLarge { get; } = new(
        HttpStatusCode.RequestEntityTooLarge,
        "RequestEntityTooLarge",
        $"Exceeded maximum allowed payload size ({ResponseBytesMax} bytes).");
}
