namespace SessionBroker.Functions;

/// <summary>The function cannot start with its settings.</summary>
public sealed class SettingsException(IReadOnlyList<string> faults)
    : Exception($"SessionBroker cannot start: {string.Join("; ", faults)}.")
{
    /// <summary>All errors, in the order of the settings.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
