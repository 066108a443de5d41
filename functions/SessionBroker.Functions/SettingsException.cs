namespace SessionBroker.Functions;

/// <summary>The function cannot start with its settings.</summary>
public sealed class SettingsException(IReadOnlyList<string> errors)
    : Exception($"SessionBroker cannot start: {string.Join("; ", errors)}.")
{
    /// <summary>All errors, in the order of the settings.</summary>
    public IReadOnlyList<string> Errors { get; } = errors;
}
