using System.Text.Json;

namespace SessionBroker.GameLiftSimulator.Config.Kinds;

/// <summary>Choices made of words alone, or of an enumeration's names.</summary>
internal static class ConfigChoices
{
    public static ConfigChoice<string> Of(params string[] words) =>
        new([.. words.Select(word => KeyValuePair.Create(word, word))]);

    /// <summary>The names with a small first letter.</summary>
    public static ConfigChoice<T> Of<T>()
        where T : struct, Enum =>
        Named<T>(JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>The names as they are, for those that are GameLift's own.</summary>
    public static ConfigChoice<T> OfExact<T>()
        where T : struct, Enum =>
        Named<T>(name => name);

    private static ConfigChoice<T> Named<T>(Func<string, string> rename)
        where T : struct, Enum =>
        new([.. Enum.GetValues<T>().Select(value => KeyValuePair.Create(rename($"{value}"), value))]);
}
