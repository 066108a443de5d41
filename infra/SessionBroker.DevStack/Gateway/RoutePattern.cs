namespace SessionBroker.DevStack.Gateway;

/// <summary>A route's path cut into literals, <c>{variables}</c> and at the end perhaps one <c>{greedy+}</c>.</summary>
internal sealed class RoutePattern(GatewayRoute route)
{
    private readonly string[] _segments = route.Path.Split('/')[1..];

    public GatewayRoute Route => route;

    public bool Serves(string method) => route.Method is GatewayRoute.AnyMethod || route.Method == method;

    /// <summary>The path variables, or null where the path is another one.</summary>
    public Dictionary<string, string>? Match(string[] path)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < _segments.Length; i++)
        {
            if (i >= path.Length)
                return null;

            var kind = KindOf(_segments[i]);
            if (kind is SegmentKind.Greedy)
                return MatchRest(parameters, _segments[i][1..^2], path[i..]);
            if (kind is SegmentKind.Variable && path[i].Length > 0)
                parameters[_segments[i][1..^1]] = Uri.UnescapeDataString(path[i]);
            else if (kind is SegmentKind.Variable || _segments[i] != Uri.UnescapeDataString(path[i]))
                return null;
        }

        return path.Length == _segments.Length ? parameters : null;
    }

    /// <summary>More specific first: literal, variable, greedy, segment by segment; then a method before ANY.</summary>
    public static int Compare(RoutePattern left, RoutePattern right)
    {
        foreach (var (one, other) in left._segments.Zip(right._segments))
        {
            var order = KindOf(one).CompareTo(KindOf(other));
            if (order != 0)
                return order;
        }

        return (left.Route.Method is GatewayRoute.AnyMethod).CompareTo(right.Route.Method is GatewayRoute.AnyMethod);
    }

    private static Dictionary<string, string>? MatchRest(
        Dictionary<string, string> parameters, string name, string[] rest)
    {
        if (rest is [""])
            return null;

        parameters[name] = Uri.UnescapeDataString(string.Join('/', rest));
        return parameters;
    }

    private static SegmentKind KindOf(string segment) => segment switch
    {
        ['{', .., '+', '}'] => SegmentKind.Greedy,
        ['{', .., '}'] => SegmentKind.Variable,
        _ => SegmentKind.Literal,
    };

    private enum SegmentKind
    {
        Literal,
        Variable,
        Greedy,
    }
}
