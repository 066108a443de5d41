using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Matchmaking;
using SessionBroker.Domain.Placements;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.Json;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Accepts or rejects a match for the players of a ticket of the caller's own.</summary>
internal sealed class AcceptMatch(MatchAcceptance acceptance) : IEndpoint<AcceptanceRequest, PlacingRecord>
{
    // 10 player ids of 1024 characters.
    private const int BodyBytesMax = 128 * 1024;

    private static readonly Dictionary<string, Answer> Answers =
        new Dictionary<string, Answer>(StringComparer.Ordinal)
        {
            ["ACCEPT"] = Answer.Accept,
            ["REJECT"] = Answer.Reject,
        }.ToDictionary(StringComparer.Ordinal);

    public static Route Route { get; } =
        new("POST", "/v1/matchmaking-tickets/{ticketId}/acceptance", nameof(AcceptMatch));

    public AcceptanceRequest? Read(RequestReader reader)
    {
        var id = reader.PlacingId(PlacingKind.Ticket);
        var body = reader.Body(BodyBytesMax, isOptional: false, ReadBody);
        return id is { } ticket && body is not null
            ? new AcceptanceRequest(ticket, reader.Caller.Player, body.Players, body.Answer is Answer.Accept)
            : null;
    }

    public Task<Result<PlacingRecord>> HandleAsync(
        AcceptanceRequest request, CancellationToken cancellationToken) =>
        acceptance.AnswerAsync(request, cancellationToken);

    public HttpResult Write(AcceptanceRequest request, PlacingRecord response, Caller caller) =>
        HttpResult.Json(202, TicketBody.From(response), ApiJson.Relaxed.TicketBody).AskAgain(response);

    private static Body ReadBody(JsonObjectReader members)
    {
        var answer = members.RequiredChoice("acceptanceType", Answers);
        var players = ImmutableArray.CreateBuilder<PlayerId>();
        foreach (var text in members.Texts("playerIds", 1, PlayerId.CharactersMax) ?? [])
        {
            if (PlayerId.Parse(text) is { } player) players.Add(player);
            else members.AddError("playerIds", "must only have player ids");
        }

        return new Body(answer, players.ToImmutable());
    }

    private enum Answer
    {
        Accept,
        Reject,
    }

    private sealed record Body(Answer Answer, ImmutableArray<PlayerId> Players);
}
