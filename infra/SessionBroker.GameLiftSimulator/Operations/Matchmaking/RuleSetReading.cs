using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

/// <summary>
/// What is wrong with the body of a rule set, every fault with its place. GameLift's own messages are not documented.
/// </summary>
internal static class RuleSetReading
{
    private const int FaultsShown = 20;

    internal static ServiceError? Refuse(string body)
    {
        var faults = RuleSetReader.Read(body).Faults;
        if (faults.Count == 0)
        {
            return null;
        }

        var more = faults.Count > FaultsShown ? $"; and {faults.Count - FaultsShown} more" : "";
        return Refusals.Invalid($"The rule set is not valid. {string.Join("; ", faults.Take(FaultsShown))}{more}");
    }
}
