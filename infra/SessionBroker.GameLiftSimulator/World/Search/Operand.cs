namespace SessionBroker.GameLiftSimulator.World.Search;

/// <summary>The operands of a search expression, by the names of the API reference (SearchGameSessions).</summary>
internal readonly record struct Operand(OperandKind Kind, string PropertyKey)
{
    private const string PropertyPrefix = "gameSessionProperties.";

    internal bool IsNumber => Kind
        is OperandKind.MaximumSessions or OperandKind.CreationTimeMillis or OperandKind.PlayerSessionCount;

    internal bool IsBoolean => Kind is OperandKind.HasAvailablePlayerSessions;

    /// <summary>The operand of that name; a property's key may not hold a dot.</summary>
    internal static Operand? Read(string name) => name switch
    {
        "gameSessionId" => new(OperandKind.GameSessionId, ""),
        "gameSessionName" => new(OperandKind.GameSessionName, ""),
        "maximumSessions" => new(OperandKind.MaximumSessions, ""),
        "creationTimeMillis" => new(OperandKind.CreationTimeMillis, ""),
        "playerSessionCount" => new(OperandKind.PlayerSessionCount, ""),
        "hasAvailablePlayerSessions" => new(OperandKind.HasAvailablePlayerSessions, ""),
        _ when name.StartsWith(PropertyPrefix, StringComparison.Ordinal)
            && name.Length > PropertyPrefix.Length && !name[PropertyPrefix.Length..].Contains('.') =>
            new(OperandKind.GameSessionProperty, name[PropertyPrefix.Length..]),
        _ => null,
    };
}
