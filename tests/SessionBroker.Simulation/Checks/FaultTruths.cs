using SessionBroker.Simulation.Wire;

namespace SessionBroker.Simulation.Checks;

/// <summary>Answers that tell of a call that failed: such a call there must have been.</summary>
internal static class FaultTruths
{
    private const string GameLift = "GameLift";
    private const string Store = "store";

    public static bool Throttled(Response response) => response.Had(GameLift, DeliveryKind.Refused);

    // An abandoned request is recorded as failed, for whoever repeats it.
    public static bool UpstreamFailed(Response response) =>
        response.Had(GameLift, DeliveryKind.Failed) || (response.IsReplayed && WasAbandoned(response.Key!));

    public static bool UpstreamTimedOut(Response response) =>
        response.Had(GameLift, DeliveryKind.Unanswered) || response.RanOutOfTime;

    public static bool UpstreamUnreachable(Response response) => response.Had(GameLift, DeliveryKind.NotSent);

    public static bool StoreUnavailable(Response response) =>
        response.Had(Store, DeliveryKind.Refused, DeliveryKind.NotSent, DeliveryKind.Failed) || response.RanOutOfTime;

    public static bool StoreTimedOut(Response response) =>
        response.Had(Store, DeliveryKind.Unanswered) || response.RanOutOfTime;

    private static bool WasAbandoned(KeyHistory key) =>
        key.Requests.Any(request => request.Answer is null || request.Answer.Status >= 500);
}
