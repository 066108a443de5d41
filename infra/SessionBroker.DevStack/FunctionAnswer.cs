using SessionBroker.DevStack.RuntimeApi;

namespace SessionBroker.DevStack;

/// <summary>The result of one invocation of a function, as Lambda's Invoke API returns it to API Gateway.</summary>
internal abstract record FunctionAnswer
{
    private FunctionAnswer()
    {
    }

    /// <summary>The handler returned; its bytes have not been checked.</summary>
    internal sealed record Returned(ReadOnlyMemory<byte> Payload) : FunctionAnswer;

    /// <summary>
    /// The function failed: an exception of the handler, a crash of its process or the end of its time.
    /// </summary>
    /// <param name="ErrorType">An exception's name, or one of Lambda's own, such as <c>Runtime.ExitError</c>.</param>
    /// <param name="ErrorMessage">What happened, for the log: a caller over HTTP never sees it.</param>
    /// <param name="StackTrace">The handler's frames, innermost first; empty if there are none.</param>
    internal sealed record Failed(string ErrorType, string ErrorMessage, IReadOnlyList<string> StackTrace)
        : FunctionAnswer
    {
        internal const string TimeoutErrorType = "Sandbox.Timedout";

        internal bool IsTimeout => ErrorType == TimeoutErrorType;

        /// <summary>The response is larger than Lambda allows.</summary>
        internal static Failed AfterTooLargeAnswer() =>
            new(
                "Function.ResponseSizeTooLarge",
                $"Response payload size exceeded maximum allowed payload size ({Refusal.ResponseBytesMax} bytes).",
                []);

        /// <summary>The function timed out; the message is Lambda's.</summary>
        internal static Failed AfterTimeout(string requestId, TimeSpan timeout) =>
            new(
                TimeoutErrorType,
                $"RequestId: {requestId} Error: Task timed out after {timeout.TotalSeconds:F2} seconds",
                []);
    }
}
