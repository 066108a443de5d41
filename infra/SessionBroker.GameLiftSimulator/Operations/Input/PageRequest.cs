using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Input;

/// <summary>
/// Which page of a list is wanted. A NextToken belongs to one list with one set of parameters: with any other it is
/// refused, as one that was made up is.
/// </summary>
internal sealed record PageRequest
{
    private PageRequest(string purpose, string? after, int size)
    {
        Purpose = purpose;
        After = after;
        Size = size;
    }

    /// <summary>The place of the last item of the page before; absent for the first page.</summary>
    internal string? After { get; }

    internal int Size { get; }

    private string Purpose { get; }

    internal static Outcome<PageRequest> Read(
        GameLiftState world, string operation, JsonObject input, int? sizeMax = null)
    {
        var size = Math.Min(input.Integer("Limit") ?? sizeMax ?? world.Options.PageSize, sizeMax ?? int.MaxValue - 1);
        var purpose = $"{operation} {Parameters(input)}";
        if (input.Text("NextToken") is not { } token)
        {
            return new PageRequest(purpose, after: null, size);
        }

        return world.PageTokens.Decode(purpose, token) is { } place
            ? new PageRequest(purpose, place, size)
            : Refusals.Invalid("NextToken is not valid for this request.");
    }

    /// <summary>Writes the page: its list and, when more follows, the token that leads on.</summary>
    internal JsonObject Write<T>(
        GameLiftState world, string list, IEnumerable<T> rest, Func<T, JsonNode> shape, Func<T, string> place)
    {
        var items = rest.Take(Size + 1).ToArray();
        var shown = items.Take(Size).ToArray();
        var page = new JsonObject { [list] = new JsonArray([.. shown.Select(shape)]) };
        if (items.Length > Size)
        {
            page["NextToken"] = world.PageTokens.Encode(Purpose, place(shown[^1]));
        }

        return page;
    }

    private static string Parameters(JsonObject input) =>
        string.Join(' ', input.Where(each => each.Key is not ("Limit" or "NextToken") && each.Value is not null)
            .OrderBy(each => each.Key, StringComparer.Ordinal)
            .Select(each => $"{each.Key}={each.Value!.ToJsonString()}"));
}
