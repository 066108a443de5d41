namespace SessionBroker.Aws;

/// <summary>
/// Distinguishes the two ways in which a call to GameLift or DynamoDB can end without a response: it was never sent, or
/// its outcome is unknown. Exactly-once reservations depend on this.
/// </summary>
internal static class TransportErrors
{
    /// <summary>There was no connection, so the request was not sent.</summary>
    public static bool WasNeverSent(this HttpRequestException exception) => exception.HttpRequestError
        is HttpRequestError.ConnectionError
        or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError;

    /// <summary>The call timed out or the connection broke; the service may have carried it out.</summary>
    public static bool IsNoAnswer(this Exception exception) =>
        exception is HttpRequestException or OperationCanceledException or TimeoutException or IOException;
}
