namespace Amazon.Lambda.RuntimeSupport;

/// <summary>How the Runtime API took an answer or an error.</summary>
internal enum PostOutcome
{
    Accepted,

    /// <summary>
    /// It has no such invocation: that one timed out, or was answered by a try whose own answer got lost.
    /// </summary>
    Refused,

    TooLarge,
}
