using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World;

/// <summary>
/// The catalogue of errors. The messages of <see cref="AliasNotFound"/>, <see cref="NoProcess"/>,
/// <see cref="NotReserved"/> and <see cref="TicketNotFound"/> were seen from the real service; the others follow their
/// form.
/// </summary>
internal static class Refusals
{
    internal static ServiceError Invalid(string message) => new("InvalidRequestException", message);

    internal static ServiceError NotFound(string message) => new("NotFoundException", message);

    internal static ServiceError Conflict(string message) => new("ConflictException", message);

    internal static ServiceError Limit(string message) => new("LimitExceededException", message);

    internal static ServiceError Of(ErrorClass code, string message) => new(code.ToString(), message);

    internal static ServiceError AliasNotFound(string id) => NotFound($"Alias ({id}) not found.");

    internal static ServiceError FleetNotFound(string id) => NotFound($"Fleet ({id}) not found.");

    internal static ServiceError GameSessionNotFound(string id) => NotFound($"Game session ({id}) not found.");

    internal static ServiceError PlayerSessionNotFound(string id) => NotFound($"Player session ({id}) not found.");

    internal static ServiceError QueueNotFound(string name) => NotFound($"Game session queue ({name}) not found.");

    internal static ServiceError PlacementNotFound(string id) => NotFound($"Game session placement ({id}) not found.");

    internal static ServiceError RuleSetNotFound(string name) => NotFound($"Matchmaking rule set ({name}) not found.");

    internal static ServiceError ConfigurationNotFound(string name) =>
        NotFound($"Matchmaking configuration ({name}) not found.");

    internal static ServiceError TicketNotFound() => NotFound("Matchmaking ticket was not found.");

    internal static ServiceError Terminal(string message) => new("TerminalRoutingStrategyException", message);

    internal static ServiceError FleetStatus(string id, string status, string wanted = "ACTIVE") =>
        new("InvalidFleetStatusException", $"Fleet ({id}) has a status of {status} instead of {wanted}");

    internal static ServiceError NoProcess(string fleetId) =>
        new("FleetCapacityExceededException", $"Unable to reserve a process on fleet {fleetId}");

    internal static ServiceError TokenMismatch(string token, string fleetId) => new(
        "IdempotentParameterMismatchException",
        $"A game session with custom ID {token} already exists in fleet {fleetId}");

    internal static ServiceError GameSessionStatus(string id, string status, string wanted = "ACTIVE") => new(
        "InvalidGameSessionStatusException", $"Game session ({id}) has a status of {status} instead of {wanted}");

    internal static ServiceError Full(string id) =>
        new("GameSessionFullException", $"Game session ({id}) does not have enough available player slots");

    internal static ServiceError NotReserved(string id, string status, string wanted = "RESERVED") =>
        Invalid($"PlayerSession ({id}) has a status of {status} instead of {wanted}");

    internal static ServiceError UnsupportedRegion(string region) =>
        new("UnsupportedRegionException", $"The requested operation is not supported in Region {region}");
}
