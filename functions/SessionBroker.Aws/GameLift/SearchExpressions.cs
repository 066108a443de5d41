using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Aws.GameLift;

/// <summary>Writes GameLift's filter and sort expressions (API reference, SearchGameSessions).</summary>
internal static class SearchExpressions
{
    public const int CharactersMax = 1024;

    public static BrokerError TooLong { get; } = BrokerError.Invalid(
        new ValidationError(
            nameof(GameSessionSearch.Name),
            $"and the properties together make a search of more than {CharactersMax} characters"));

    /// <returns>The expression, or null to find every ACTIVE session.</returns>
    public static string? Filter(GameSessionSearch search)
    {
        List<string> conditions = [];
        if (search.AvailableOnly) conditions.Add("hasAvailablePlayerSessions=true");
        if (search.Name is { } name) conditions.Add($"gameSessionName={Quoted(name)}");
        conditions.AddRange(
            search.GameProperties.Select(pair => $"gameSessionProperties.{pair.Key}={Quoted(pair.Value)}"));

        return conditions.Count == 0 ? null : string.Join(" AND ", conditions);
    }

    public static string? Sort(GameSessionSort? sort)
    {
        if (sort is not { } order) return null;
        var operand = order.Operand switch
        {
            GameSessionSortOperand.CreatedAt => "creationTimeMillis",
            GameSessionSortOperand.CurrentPlayerSessionCount => "playerSessionCount",
            GameSessionSortOperand.MaximumPlayerSessionCount => "maximumSessions",
        };
        return $"{operand} {(order.Descending ? "DESC" : "ASC")}";
    }

    private static string Quoted(string text) =>
        $"'{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";
}
