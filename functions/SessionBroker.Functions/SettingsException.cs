namespace SessionBroker.Functions;

/// <summary>The function cannot start with the settings that it was given.</summary>
public sealed class SettingsException(IReadOnlyList<string> faults)
    : Exception($"SessionBroker cannot start: {string.Join("; ", faults)}.")
{
    /// <summary>Everything that is wrong, in the order of the settings.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
