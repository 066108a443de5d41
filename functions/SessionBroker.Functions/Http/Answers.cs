using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.CreateGameSession;
using SessionBroker.Functions.GetGameSession;
using SessionBroker.Functions.SearchGameSessions;

namespace SessionBroker.Functions.Http;

/// <summary>
/// How each endpoint's result is answered when it is good; what is not good is <see cref="ErrorTable"/>'s.
/// </summary>
internal static class Answers
{
    /// <summary>
    /// How many bytes the sessions of a page may have, so that the page with its token stays under 1 MB: Lambda takes
    /// answers of 6 MB, in which each quote and backslash of a body is written with two bytes.
    /// </summary>
    public const int PageBytesMax = 1_000_000;

    public static HealthBody Healthy { get; } =
        new("ok", typeof(Answers).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");

    public static HttpAnswer Released { get; } = HttpAnswer.Empty(204);

    public static HttpAnswer Created(CreateGameSessionResponse response, Viewer viewer)
    {
        var (session, replayed) = response.Answer;
        var body = GameSessionBody.From(session, response.Destination, viewer);
        var status = session.Status is GameSessionStatus.Activating ? 202 : 201;
        return HttpAnswer.Json(status, body, ApiJson.Relaxed.GameSessionBody)
            .With("location", $"/v1/game-sessions/{body.GameSessionId}")
            .Replayed(replayed);
    }

    public static HttpAnswer Found(GetGameSessionResponse response, Viewer viewer) => HttpAnswer.Json(
        200, GameSessionBody.From(response.Session, response.Destination, viewer), ApiJson.Relaxed.GameSessionBody);

    public static HttpAnswer Found(SearchGameSessionsResponse response, Viewer viewer)
    {
        var bodies = response.Page.GameSessions.Select(
            session => GameSessionBody.InList(session, response.Destination, viewer));
        return HttpAnswer.Json(
            200, new GameSessionPageBody([.. bodies], response.Page.NextToken), ApiJson.Relaxed.GameSessionPageBody);
    }

    public static HttpAnswer Reserved(SeatAnswer answer, Viewer _) => HttpAnswer
        .Json(201, ReservationBody.From(answer.Reservation), ApiJson.Relaxed.ReservationBody)
        .With("location", $"/v1/reservations/{answer.Reservation.Id}")
        .Replayed(answer.Replayed);

    public static HttpAnswer Found(Reservation reservation, Viewer _) =>
        HttpAnswer.Json(200, ReservationBody.From(reservation), ApiJson.Relaxed.ReservationBody);

    public static HttpAnswer Found(ReservationPage page, Viewer _) => HttpAnswer.Json(
        200,
        new ReservationPageBody([.. page.Reservations.Select(ReservationBody.From)], page.NextToken),
        ApiJson.Relaxed.ReservationPageBody);

    public static HttpAnswer Found(HealthBody health, Viewer _) =>
        HttpAnswer.Json(200, health, ApiJson.Relaxed.HealthBody);
}
