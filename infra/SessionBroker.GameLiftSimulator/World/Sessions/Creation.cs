using System.Security.Cryptography;
using System.Text;
using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>
/// CreateGameSession after the fleet is found. A repeated token is answered before capacity is checked, or a retry
/// after a lost answer could fail; the order of the other checks is an option.
/// </summary>
internal sealed class Creation(
    StateContext context, GameSessionLifecycle sessions, ZeroScaling zeroScaling, Creators creators)
{
    // An option's list may leave checks out: they are made all the same, after the listed ones.
    private readonly CreationCheck[] _checks =
        [.. context.Options.CreationChecks.Union(Enum.GetValues<CreationCheck>())];

    internal Outcome<GameSession> Create(Fleet fleet, CreateCommand command)
    {
        var fingerprint = Fingerprint(fleet, command);
        foreach (var check in _checks)
        {
            if (check == CreationCheck.Token && command.Token is { } token
                && sessions.Sessions.FindByToken(fleet.Id, token) is { } first)
            {
                return Replay(first, token, fingerprint);
            }

            if (Check(check, fleet, command) is { } refused)
            {
                return refused;
            }
        }

        var place = fleet.Find(LocationOf(fleet, command))!;
        zeroScaling.Requested(fleet, place);
        if (sessions.Begin(
            fleet, place, command.Request, command.Token,
            command.Token is null ? null : fingerprint) is not { } session)
        {
            return Refusals.NoProcess(fleet.Id);
        }

        creators.Count(fleet, command.Request.CreatorId);
        return session;
    }

    private Outcome<GameSession> Replay(GameSession first, string token, string fingerprint)
    {
        if (first.Fingerprint is null
            || (first.Fingerprint != fingerprint && context.Options.TokenComparison != TokenComparison.Nothing))
        {
            return Refusals.TokenMismatch(token, first.FleetId);
        }

        return context.Now - first.CreationTime < TimeSpan.FromSeconds(context.Options.ConflictSeconds)
            ? Refusals.Conflict($"A request with token {token} is in progress.")
            : first;
    }

    private ServiceError? Check(CreationCheck check, Fleet fleet, CreateCommand command) => check switch
    {
        CreationCheck.Token => null,
        CreationCheck.FleetStatus => fleet.Status == "ACTIVE" ? null : Refusals.FleetStatus(fleet.Id, fleet.Status),
        CreationCheck.Location => CheckLocation(fleet, command),
        CreationCheck.CreatorPolicy => creators.Refuse(fleet, command.Request.CreatorId),
    };

    private ServiceError? CheckLocation(Fleet fleet, CreateCommand command)
    {
        if (command.Location is null && fleet.Compute == ComputeKind.Anywhere)
        {
            return Refusals.Invalid("Location is required for an Anywhere fleet.");
        }

        if (command.Location is { } remote && remote != context.Options.Region && !context.Options.MultiLocation
            && fleet.Compute != ComputeKind.Anywhere)
        {
            return Refusals.UnsupportedRegion(context.Options.Region);
        }

        var location = LocationOf(fleet, command);
        return fleet.Find(location) switch
        {
            null => Refusals.Of(
                context.Options.UnknownLocationError, $"Fleet ({fleet.Id}) does not have location {location}."),
            { Status: "ACTIVE" } => null,
            var place => Refusals.FleetStatus($"{fleet.Id}, {location}", place.Status),
        };
    }

    private string LocationOf(Fleet fleet, CreateCommand command) =>
        command.Location ?? (fleet.Compute == ComputeKind.Anywhere ? "" : context.Options.Region);

    /// <summary>
    /// All parameters of the request with the token, each value with its length, so that they cannot be confused.
    /// </summary>
    private string Fingerprint(Fleet fleet, CreateCommand command)
    {
        var request = command.Request;
        var text = new StringBuilder()
            .Append(LocationOf(fleet, command)).Append('\n')
            .Append(request.MaximumPlayers).Append('\n')
            .Append(Measured(request.Name)).Append(Measured(request.GameSessionData));
        foreach (var property in request.Properties.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            text.Append(Measured(property.Key)).Append(Measured(property.Value));
        }

        if (context.Options.TokenComparison == TokenComparison.All)
        {
            text.Append(Measured(request.CreatorId));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Measured(string? value) => value is null ? "-\n" : $"{value.Length}\n{value}\n";
}
