using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Input;

/// <summary>Lists of which the API reference says that each entry must be listed only once.</summary>
internal static class Repeats
{
    internal static ServiceError? Refuse(string member, IReadOnlyList<string>? entries) =>
        entries is not null && entries.Distinct(StringComparer.Ordinal).Count() < entries.Count
            ? Refusals.Invalid($"{member} must not contain duplicates.")
            : null;
}
