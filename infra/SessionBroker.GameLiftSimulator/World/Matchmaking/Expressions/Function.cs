namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

/// <summary>
/// A function of the expression language. Applied to a list that is nested deeper than it needs, it works on each
/// inner list by itself, except flatten, which always joins the outermost two levels.
/// </summary>
internal sealed record Function(string Name, string Takes, int DepthMin, int DepthTaken)
{
    /// <summary>The element that it needs, if only one will do.</summary>
    internal ElementKind? Element { get; init; }

    internal ElementKind? ResultElement { get; init; }

    internal required Func<Value.List, Value?> Apply { get; init; }

    internal required Func<Growth, Growth> Grow { get; init; }

    /// <summary>Null when the function cannot be applied to this.</summary>
    internal ExpressionType? ResultOf(ExpressionType argument) =>
        argument.Depth >= DepthMin && (Element is null || argument.Element == Element)
            ? new(ResultElement ?? argument.Element, argument.Depth - 1)
            : null;

    /// <summary>How many outer levels the function is applied inside of.</summary>
    internal int NestingIn(ExpressionType argument) => DepthTaken == 0 ? 0 : argument.Depth - DepthTaken;
}
