using SessionBroker.DevStack.RuntimeApi;

namespace SessionBroker.DevStack;

/// <summary>What one invocation of a function ended in, as Lambda's Invoke API tells it to API Gateway.</summary>
internal abstract record FunctionAnswer
{
    private FunctionAnswer()
    {
    }

    /// <summary>The handler returned; its bytes have not been looked at.</summary>
    internal sealed record Returned(ReadOnlyMemory<byte> Payload) : FunctionAnswer;

    /// <summary>
    /// The function failed: an exception of the handler, a crash of its process or the end of its time.
    /// </summary>
    /// <param name="ErrorType">An exception's name, or one of Lambda's own, such as <c>Runtime.ExitError</c>.</param>
    /// <param name="ErrorMessage">What happened, for the log: a caller over HTTP never sees it.</param>
    /// <param name="StackTrace">The handler's frames, innermost first; empty where there are none.</param>
    internal sealed record Failed(string ErrorType, string ErrorMessage, IReadOnlyList<string> StackTrace)
        : FunctionAnswer
    {
        internal const string TimeoutErrorType = "Sandbox.Timedout";

        internal bool IsTimeout => ErrorType == TimeoutErrorType;

        /// <summary>The answer is larger than Lambda takes.</summary>
        internal static Failed AfterTooLargeAnswer() =>
            new(
                "Function.ResponseSizeTooLarge",
                $"Response payload size exceeded maximum allowed payload size ({Refusal.ResponseBytesMax} bytes).",
                []);

        /// <summary>The function's time ended before it answered, in the words that Lambda has for it.</summary>
        internal static Failed AfterTimeout(string requestId, TimeSpan timeout) =>
            new(
                TimeoutErrorType,
                $"RequestId: {requestId} Error: Task timed out after {timeout.TotalSeconds:F2} seconds",
                []);
    }
}
