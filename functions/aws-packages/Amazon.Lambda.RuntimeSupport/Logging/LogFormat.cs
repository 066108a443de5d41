namespace Amazon.Lambda.RuntimeSupport;

/// <summary>How a line of the log is written; the names are the values of AWS_LAMBDA_LOG_FORMAT.</summary>
internal enum LogFormat
{
    /// <summary>Timestamp, request id, level and message, parted by tabs.</summary>
    Text,

    /// <summary>The message alone.</summary>
    Unformatted,

    Json,
}
