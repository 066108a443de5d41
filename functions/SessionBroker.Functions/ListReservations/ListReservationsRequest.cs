using System.Collections.Frozen;
using System.Collections.Immutable;

using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.ListReservations;

/// <summary>A request for the player's reservations, newest first.</summary>
/// <param name="LiveOnly">Only those that hold a seat now: where the player can reconnect.</param>
internal sealed record ListReservationsRequest(PlayerId Player, bool LiveOnly, PageRequest Page)
{
    private const int LimitOtherwise = 25;

    private static readonly ImmutableArray<string> PageParameters = ["limit", "nextToken"];

    private static readonly FrozenDictionary<string, bool> States =
        new Dictionary<string, bool>(StringComparer.Ordinal) { ["live"] = true }.ToFrozenDictionary();

    public static ListReservationsRequest Read(RequestReader reader)
    {
        var liveOnly = reader.QueryChoice("state", States);
        var page = new PageRequest(
            reader.QueryInteger("limit", 1, PageRequest.LimitMax, LimitOtherwise),
            reader.QueryText("nextToken", 4096));
        foreach (var name in PageParameters.Where(name => liveOnly && reader.Query(name) is not null))
            reader.ParameterFault(name, "is not used with state=live, which answers all live ones at once");
        return new ListReservationsRequest(reader.Viewer.Player, liveOnly, page);
    }
}
