namespace SessionBroker.DevStack.Gateway;

/// <summary>
/// Picks the route as an HTTP API does: the most specific path first, then the route's own method before <c>ANY</c>. A
/// method that no route names is not found (404), HEAD and OPTIONS among them, and so is a path with one more slash.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
/// </summary>
internal sealed class RouteTable(IEnumerable<GatewayRoute> routes)
{
    private readonly RoutePattern[] _patterns =
        [.. routes.Select(route => new RoutePattern(route)).Order(Comparer<RoutePattern>.Create(RoutePattern.Compare))];

    public RouteMatch? Match(string method, string encodedPath)
    {
        var segments = encodedPath.Split('/')[1..];
        foreach (var pattern in _patterns)
        {
            if (pattern.Serves(method) && pattern.Match(segments) is { } parameters)
                return new RouteMatch(pattern.Route, parameters);
        }

        return null;
    }
}
