using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Lists the caller's reservations with their current status at GameLift.</summary>
internal sealed class ListReservations(PlayerReservations reservations)
    : IEndpoint<ListReservationsRequest, ReservationPage>
{
    private const int LimitDefault = 25;

    private static readonly ImmutableArray<string> PageParameters = ["limit", "nextToken"];

    private static readonly Dictionary<string, bool> States =
        new(StringComparer.Ordinal) { ["live"] = true };

    public static Route Route { get; } = new("GET", "/v1/reservations", nameof(ListReservations));

    public ListReservationsRequest? Read(RequestReader reader)
    {
        var liveOnly = reader.QueryChoice("state", States);
        var page = new PageRequest(
            reader.QueryInteger("limit", 1, PageRequest.LimitMax, LimitDefault),
            reader.QueryText("nextToken", 4096));
        foreach (var name in PageParameters.Where(name => liveOnly && reader.Query(name) is not null))
            reader.AddParameterError(name, "is not used with state=live, which answers all live ones at once");
        return new ListReservationsRequest(reader.Caller.Player, liveOnly, page);
    }

    public Task<Result<ReservationPage>> HandleAsync(
        ListReservationsRequest request, CancellationToken cancellationToken) => request.LiveOnly
        ? reservations.FindLiveAsync(request.Player, cancellationToken)
        : reservations.FindPageAsync(request.Player, request.Page, cancellationToken);

    public HttpResult Write(ListReservationsRequest request, ReservationPage response, Caller caller) =>
        HttpResult.Json(
            200,
            new ReservationPageBody([.. response.Reservations.Select(ReservationBody.From)], response.NextToken),
            ApiJson.Relaxed.ReservationPageBody);
}

/// <param name="LiveOnly">Only those that hold a seat now: where the player can reconnect.</param>
internal sealed record ListReservationsRequest(PlayerId Player, bool LiveOnly, PageRequest Page);

internal sealed record ReservationPageBody(ImmutableArray<ReservationBody> Reservations, string? NextToken);
