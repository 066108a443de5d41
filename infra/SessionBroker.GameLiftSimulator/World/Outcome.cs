using System.Diagnostics.CodeAnalysis;

namespace SessionBroker.GameLiftSimulator.World;

/// <summary>What a command comes to: a value, or the service's refusal.</summary>
internal readonly record struct Outcome<T>
    where T : class
{
    private Outcome(T? value, ServiceError? error)
    {
        Value = value;
        Error = error;
    }

    internal T? Value { get; }

    internal ServiceError? Error { get; }

    public static implicit operator Outcome<T>(T value) => new(value, error: null);

    public static implicit operator Outcome<T>(ServiceError error) => new(value: null, error);

    /// <summary>Reads as the early return that follows it: if it is refused, answer the refusal.</summary>
    internal bool Refused([NotNullWhen(true)] out ServiceError? error, [NotNullWhen(false)] out T? value)
    {
        error = Error;
        value = Value;
        return error is not null;
    }
}
