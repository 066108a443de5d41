namespace SessionBroker.Functions.Http;

/// <summary>How one kind of error is answered.</summary>
/// <param name="Code">Stable, for programs: the slug of the problem's type.</param>
/// <param name="Title">The same for a person, in a few words; it does not vary from one occurrence to the next.</param>
/// <param name="Retryable">Whether the same request can succeed later without anyone changing it.</param>
/// <param name="RetryAfterSeconds">What Retry-After says where the error itself knows no better; null for no such
/// header.</param>
internal sealed record ErrorRow(int Status, string Code, string Title, bool Retryable, int? RetryAfterSeconds = null)
{
    public string Type => $"urn:sessionbroker:problem:{Code}";
}
