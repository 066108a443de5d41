namespace SessionBroker.Domain.Reservations;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Limit">Entries a page: 1 to 100.</param>
/// <param name="NextToken">Where the page before ended; null for the first.</param>
public sealed record PageRequest(int Limit, string? NextToken)
{
    public const int LimitMax = 100;
}
