namespace SessionBroker.Aws;

/// <summary>
/// Parts the two ways in which a call can end without an answer, for GameLift and DynamoDB alike: it was never sent, or
/// nobody knows what became of it. Everything that keeps a seat from being made twice rests on this.
/// </summary>
internal static class TransportErrors
{
    /// <summary>There was no connection: nothing was asked of the service.</summary>
    public static bool WasNeverSent(this HttpRequestException exception) => exception.HttpRequestError
        is HttpRequestError.ConnectionError
        or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError;

    /// <summary>The call was cut off, by time or by the connection; it may have had its effect.</summary>
    public static bool IsNoAnswer(this Exception exception) =>
        exception is HttpRequestException or OperationCanceledException or TimeoutException or IOException;
}
