using System.Globalization;
using SessionBroker.GameLiftSimulator.World.Search;
using SortKey = SessionBroker.GameLiftSimulator.World.Search.SortKey;

namespace SessionBroker.GameLiftSimulator.Operations.Sessions;

/// <summary>
/// A place in sorted results as a page token holds it: the sequence number, then the value if there is one.
/// </summary>
internal static class SearchPlace
{
    internal static string Write(SortKey place) => place.Value switch
    {
        null => $"{place.Sequence}",
        { Text: { } text } => $"{place.Sequence}:t{text}",
        { } value => $"{place.Sequence}:n{value.Number.ToString("R", CultureInfo.InvariantCulture)}",
    };

    internal static SortKey Read(string place)
    {
        var parts = place.Split(':', 2);
        SearchValue? value = parts switch
        {
            [_, ['t', .. var text]] => SearchValue.Of(text),
            [_, [_, .. var number]] => SearchValue.Of(double.Parse(number, CultureInfo.InvariantCulture)),
            _ => null,
        };
        return new(value, long.Parse(parts[0], CultureInfo.InvariantCulture));
    }
}
